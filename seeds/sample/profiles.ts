/** How large each unit is and where its rates stand in the third quarter of 2026; earlier quarters are led up to these. */
import { codes } from './units.ts'

export const rateNames = [
  'on_time',
  'satisfaction',
  'online_payment',
  'signed_documents',
  'online_submission',
  'input_digitised',
  'results_digitised',
  'reuse',
  'incoming_documents',
  'leader_signed',
] as const
export type RateName = (typeof rateNames)[number]

type Profile = {
  /** Dossiers resolved in an ordinary month of 2026. */
  volume: number
  /** Share of the dossiers received that carry a fee, in per cent. */
  feeShare: number
  /** The rates of the third quarter of 2026, in tenths of a per cent: 984 is 98,4%. */
  rates: Record<RateName, number>
}

/** Code, volume, fee share, then the rates in the order of `rateNames`. */
const rows: [string, ...number[]][] = [
  ['MH01', 342, 66, 963, 878, 612, 758, 881, 927, 954, 429, 931, 792],
  ['MH02', 401, 55, 982, 914, 482, 829, 854, 971, 966, 452, 942, 836],
  ['MH03', 384, 59, 986, 918, 535, 830, 828, 941, 961, 420, 917, 815],
  ['MH04', 550, 62, 983, 954, 422, 793, 796, 903, 944, 492, 886, 778],
  ['MH05', 737, 60, 984, 878, 683, 758, 778, 877, 949, 432, 925, 803],
  ['MH06', 650, 63, 990, 938, 566, 737, 698, 868, 997, 401, 948, 761],
  ['MH07', 743, 62, 989, 890, 544, 890, 723, 942, 948, 308, 902, 874],
  ['MH08', 423, 63, 990, 913, 498, 794, 798, 928, 970, 420, 957, 822],
  ['MH09', 549, 60, 992, 912, 538, 918, 792, 940, 997, 319, 973, 905],
  ['MH10', 555, 61, 991, 919, 505, 855, 758, 919, 939, 427, 911, 848],
  ['MH11', 441, 62, 994, 902, 557, 880, 815, 953, 997, 326, 962, 869],
  ['MH12', 658, 60, 990, 910, 532, 802, 865, 971, 983, 467, 937, 794],
  ['MH13', 329, 62, 982, 938, 466, 782, 861, 966, 966, 435, 894, 788],
  ['MH14', 730, 60, 988, 901, 553, 888, 835, 954, 974, 369, 945, 861],
  ['MH15', 709, 61, 976, 889, 544, 849, 860, 944, 994, 391, 928, 839],
  ['MH16', 773, 59, 985, 924, 594, 873, 843, 925, 971, 374, 951, 857],
  ['MH17', 521, 63, 989, 926, 750, 781, 815, 907, 969, 410, 909, 783],
  ['MH18', 447, 62, 993, 905, 750, 893, 880, 947, 965, 364, 968, 888],
  ['MH19', 610, 63, 982, 908, 813, 857, 786, 959, 968, 407, 934, 842],
  ['MH20', 800, 53, 999, 919, 634, 877, 836, 958, 974, 398, 966, 871],
  ['MH21', 149, 70, 966, 895, 454, 791, 742, 933, 952, 350, 878, 769],
  ['MH22', 223, 72, 987, 916, 449, 816, 663, 892, 943, 385, 905, 807],
  ['MH23', 190, 72, 976, 913, 438, 802, 677, 941, 936, 422, 897, 786],
  ['MH24', 232, 82, 973, 873, 527, 817, 755, 905, 967, 304, 923, 812],
  ['MH25', 208, 68, 982, 914, 656, 818, 752, 940, 900, 371, 914, 809],
  ['MH26', 170, 68, 982, 914, 524, 848, 746, 855, 909, 518, 939, 833],
  ['MH27', 235, 74, 982, 882, 495, 912, 751, 956, 948, 362, 926, 896],
  ['MH28', 10, 70, 986, 934, 606, 846, 750, 928, 949, 416, 908, 825],
  ['MH29', 112, 69, 979, 890, 410, 775, 680, 880, 920, 310, 871, 752],
  ['MH30', 12, 66, 1000, 889, 524, 917, 788, 848, 967, 303, 943, 884],
  [codes.oldHuongBuoi, 240, 55, 983, 912, 490, 835, 858, 969, 968, 459, 945, 841],
  [codes.vuonCau, 161, 56, 980, 917, 470, 820, 848, 974, 963, 442, 938, 829],
  [codes.loiSoi, 645, 61, 990, 917, 507, 853, 762, 921, 941, 424, 914, 846],
]

const profiles = new Map(
  rows.map(([code, volume = 0, feeShare = 0, ...rates]): [string, Profile] => [
    code,
    {
      volume,
      feeShare,
      rates: Object.fromEntries(rateNames.map((name, index) => [name, rates[index] ?? 0])) as Record<RateName, number>,
    },
  ]),
)

/** The profile of a unit. Throws RangeError for a code without one. */
export function profileOf(code: string): Profile {
  const profile = profiles.get(code)
  if (!profile) throw new RangeError(`no profile for ${code}`)
  return profile
}

/** True for the two units so small that they close every dossier within its month. */
export function isTiny(code: string): boolean {
  return profileOf(code).volume < 20
}
