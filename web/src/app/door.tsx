/** Where the server asks for a token: handed in once, a cookie stands for it from then on. */
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { ApiFailure, ask } from "../api/client.ts";
import { question, somethingChanged } from "../api/questions.ts";

export function Door({ children }: { children: ReactNode }): React.JSX.Element {
  const terms = useQuery({ ...question("getTerms", {}), staleTime: Infinity });
  const [told, setTold] = useState<string | null>(null);
  const closed = terms.error instanceof ApiFailure && terms.error.code === "unauthorised";
  if (!closed) return <>{children}</>;

  const enter = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const token = String(new FormData(event.currentTarget).get("token"));
    try {
      await ask("openSession", { body: { token } });
      setTold(null);
      await somethingChanged();
    } catch (cause) {
      setTold((cause as Error).message);
    }
  };
  return (
    <form className="state door" onSubmit={(event) => void enter(event)}>
      <h1>This desk asks for a token</h1>
      <p>Whoever started the server knows it.</p>
      <label>
        Token
        <input name="token" type="password" autoComplete="current-password" required />
      </label>
      <button type="submit">Enter</button>
      {told !== null && <p role="alert">{told}</p>}
    </form>
  );
}
