import type { Color } from '../../../../shared/domain/annotation.ts';

/** The hues of the app's colours on the circle of 360 degrees. */
const HUES: readonly (readonly [color: Color, hue: number])[] = [
  ['red', 0],
  ['orange', 31],
  ['yellow', 52],
  ['green', 105],
  ['blue', 205],
  ['blue', 240],
  ['purple', 262],
  ['magenta', 300],
  ['red', 360],
];
/** Below this saturation a colour is a shade of gray. */
const MIN_SATURATION = 0.12;

/** The colour of the app that is nearest by hue to `#rrggbb`; yellow where the file states none. */
export function nearestColor(hex: string | null): Color {
  const digits = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex ?? '');
  if (!digits) return 'yellow';
  const [red, green, blue] = digits.slice(1).map((each) => Number.parseInt(each, 16) / 255) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (most === 0 || range / most < MIN_SATURATION) return 'gray';
  const turn =
    most === red
      ? ((green - blue) / range + 6) % 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  const hue = turn * 60;
  return HUES.reduce((best, each) =>
    Math.abs(each[1] - hue) < Math.abs(best[1] - hue) ? each : best,
  )[0];
}
