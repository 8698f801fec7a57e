/** A logarithmic axis: from a value to a place between `start` and `end`. What is zero or less is drawn at the start, since a logarithm has no place for it. */
export interface LogScale {
  place(value: number): number;
  ticks: { at: number; label: string }[];
}

export function logScale(values: readonly number[], start: number, end: number): LogScale {
  const positive = values.filter((value) => value > 0);
  const low = positive.length === 0 ? 1 : below(Math.min(...positive));
  const high = Math.max(low * 5, above(Math.max(low, ...positive)));
  const place = (value: number) => {
    const share = value <= low ? 0 : Math.log(value / low) / Math.log(high / low);
    return Math.round((start + share * (end - start)) * 10) / 10;
  };
  return { place, ticks: tickValues(low, high).map((value) => ({ at: place(value), label: short(value) })) };
}

const STEPS = [1, 2, 5];

/** The numbers 1, 2, 5, 10, 20, 50... from the decade of `low` to the one behind `high`. */
function round(low: number, high: number): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  return Array.from({ length: last - first + 1 }, (_, index) => STEPS.map((step) => Number((step * 10 ** (first + index)).toPrecision(1)))).flat();
}

/** The round number at or below; at or above. */
function below(value: number): number {
  return round(value, value).findLast((number) => number <= value) ?? value;
}

function above(value: number): number {
  return round(value, value).find((number) => number >= value) ?? value;
}

/** All round numbers where there are few; else powers of ten, and of these never more than six. */
function tickValues(low: number, high: number): number[] {
  const all = round(low, high).filter((value) => value >= low && value <= high);
  if (all.length <= 5) return all;
  const decades = all.filter((value) => Number.isInteger(Math.round(Math.log10(value) * 1e6) / 1e6));
  const every = Math.max(1, Math.ceil((decades.length - 1) / 5));
  return decades.filter((_, index) => index % every === 0);
}

/** `0.1`, `100`, `1k`, `10M`. */
function short(value: number): string {
  if (value >= 1e9) return `${Number((value / 1e9).toPrecision(3))}G`;
  if (value >= 1e6) return `${Number((value / 1e6).toPrecision(3))}M`;
  if (value >= 1e3) return `${Number((value / 1e3).toPrecision(3))}k`;
  return String(Number(value.toPrecision(3)));
}
