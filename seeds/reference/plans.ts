/** The five plan documents that the system is made for, oldest first, with every target they set. */
import type { SeedPlan } from '../shapes.ts'
import { baiChay2023 } from './plans/bai-chay-2023.ts'
import { haiHoa2024 } from './plans/hai-hoa-2024.ts'
import { haiHoaEmulation2024 } from './plans/hai-hoa-emulation-2024.ts'
import { haiPhongWard2025 } from './plans/hai-phong-ward-2025.ts'
import { phuong5Of2024 } from './plans/phuong-5-2024.ts'

export const plans: SeedPlan[] = [baiChay2023, haiHoa2024, haiHoaEmulation2024, phuong5Of2024, haiPhongWard2025]
