import { useId } from "react";

interface PeriodPickerProps {
  periods: string[];
  chosen: readonly [number, number] | null;
  choose: (from: number, to: number) => void;
  clear: () => void;
}

/** The brush for the keyboard: first and last period. */
export function PeriodPicker({ periods, chosen, choose, clear }: PeriodPickerProps): React.JSX.Element {
  const id = useId();
  const [from, to] = chosen ?? [0, periods.length - 1];
  const options = periods.map((period, at) => (
    <option key={period} value={at}>
      {period}
    </option>
  ));
  return (
    <p className="period-picker no-print">
      <label htmlFor={`${id}-from`}>
        Period from{" "}
        <select
          id={`${id}-from`}
          value={from}
          onChange={({ target }) => choose(Number(target.value), Math.max(to, Number(target.value)))}
        >
          {options}
        </select>
      </label>{" "}
      <label htmlFor={`${id}-to`}>
        to{" "}
        <select
          id={`${id}-to`}
          value={to}
          onChange={({ target }) => choose(Math.min(from, Number(target.value)), Number(target.value))}
        >
          {options}
        </select>
      </label>{" "}
      {chosen !== null && (
        <button type="button" className="plain" onClick={clear}>
          Whole time
        </button>
      )}
    </p>
  );
}
