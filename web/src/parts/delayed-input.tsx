import { type InputHTMLAttributes, useEffect, useRef, useState } from "react";

interface DelayedInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange"> {
  value: string;
  /** Told once nobody has typed for a moment, and at once on Enter. */
  settle: (value: string) => void;
}

const pauseMs = 200;

export function DelayedInput({ value, settle, ...rest }: DelayedInputProps): React.JSX.Element {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <input
      {...rest}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => settle(target.value.trim()), pauseMs);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        clearTimeout(timer.current);
        settle(typed.trim());
      }}
    />
  );
}
