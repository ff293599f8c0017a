/** The addresses of tasks: their list, what is late, one of them, and the form in which it is written. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchOf } from './search.ts'

/** `frame` is the page frame in which they stand. */
export function taskRoutes<Frame extends AnyRoute>(frame: Frame) {
  const newTask = createRoute({
    getParentRoute: () => frame,
    path: '/ke-hoach/$plan/nhiem-vu/moi',
    component: lazyRouteComponent(() => import('./features/tasks/new-task-page.tsx'), 'NewTaskPage'),
  })
  const tasks = createRoute({
    getParentRoute: () => frame,
    path: '/nhiem-vu',
    validateSearch: searchOf.tasks,
    component: lazyRouteComponent(() => import('./features/tasks/tasks-page.tsx'), 'TasksPage'),
  })
  const lateTasks = createRoute({
    getParentRoute: () => frame,
    path: '/nhiem-vu/qua-han',
    validateSearch: searchOf.lateTasks,
    component: lazyRouteComponent(() => import('./features/tasks/late-page.tsx'), 'LatePage'),
  })
  const task = createRoute({
    getParentRoute: () => frame,
    path: '/nhiem-vu/$task',
    component: lazyRouteComponent(() => import('./features/tasks/task-page.tsx'), 'TaskPage'),
  })
  const editTask = createRoute({
    getParentRoute: () => frame,
    path: '/nhiem-vu/$task/sua',
    component: lazyRouteComponent(() => import('./features/tasks/edit-task-page.tsx'), 'EditTaskPage'),
  })
  return [newTask, tasks, lateTasks, task, editTask] as const
}
