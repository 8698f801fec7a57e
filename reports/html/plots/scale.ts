/** A logarithmic axis: from a value to a place between `start` and `end`. What is zero or less is drawn at the start, since a logarithm has no place for it. */
export interface LogScale {
  place(value: number): number;
  ticks: { at: number; label: string }[];
}

export function logScale(values: readonly number[], start: number, end: number): LogScale {
  const positive = values.filter((value) => value > 0);
  const low = positive.length === 0 ? 1 : below(Math.min(...positive));
  const high = positive.length === 0 ? 10 : Math.max(low * 10, above(Math.max(...positive)));
  const place = (value: number) => {
    const share = value <= low ? 0 : Math.log(value / low) / Math.log(high / low);
    return Math.round((start + share * (end - start)) * 10) / 10;
  };
  return { place, ticks: tickValues(low, high).map((value) => ({ at: place(value), label: short(value) })) };
}

/** The power of ten at or below; at or above. */
function below(value: number): number {
  return 10 ** Math.floor(Math.log10(value) + 1e-9);
}

function above(value: number): number {
  return 10 ** Math.ceil(Math.log10(value) - 1e-9);
}

/** Powers of ten, never more than six of them. */
function tickValues(low: number, high: number): number[] {
  const decades = Math.round(Math.log10(high / low));
  const step = Math.max(1, Math.ceil(decades / 5));
  return Array.from({ length: Math.floor(decades / step) + 1 }, (_, index) => low * 10 ** (index * step));
}

/** `0.1`, `100`, `1k`, `10M`. */
function short(value: number): string {
  if (value >= 1e9) return `${Number((value / 1e9).toPrecision(3))}G`;
  if (value >= 1e6) return `${Number((value / 1e6).toPrecision(3))}M`;
  if (value >= 1e3) return `${Number((value / 1e3).toPrecision(3))}k`;
  return String(Number(value.toPrecision(3)));
}
