/** Opens the dossier of any two principals by their names. */
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { question } from "../../api/questions.ts";

export function PairOpener(): React.JSX.Element {
  const navigate = useNavigate();
  const open = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [a, b] = ["a", "b"].map((name) => String(data.get(name)).trim());
    if (a && b) void navigate({ to: "/dossier/$a/$b", params: { a, b } });
  };
  return (
    <form className="opener" onSubmit={open} aria-label="Open a dossier">
      <PrincipalInput name="a" label="Between" placeholder="Turkey" />
      <PrincipalInput name="b" label="and" placeholder="Somalia" />
      <button type="submit">Open dossier</button>
    </form>
  );
}

interface PrincipalInputProps {
  name: string;
  label: string;
  placeholder: string;
}

function PrincipalInput({ name, label, placeholder }: PrincipalInputProps): React.JSX.Element {
  const id = useId();
  const [typed, setTyped] = useState("");
  const { data } = useQuery({
    ...question("findPrincipals", { query: { q: typed, limit: 8 } }),
    enabled: typed.length > 0,
    placeholderData: (previous) => previous,
  });
  return (
    <label htmlFor={id}>
      {label}{" "}
      <input
        id={id}
        name={name}
        required
        list={`${id}-names`}
        autoComplete="off"
        placeholder={placeholder}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <datalist id={`${id}-names`}>
        {data?.items.map((each) => (
          <option key={each.principal} value={each.name}>
            {each.claims > 0 ? `${each.claims} claims` : each.kind}
          </option>
        ))}
      </datalist>
    </label>
  );
}
