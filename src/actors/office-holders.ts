import { cutWords } from "../language/words.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { fold } from "./fold.ts";
import { roles } from "./people-and-organs.ts";
import { surnameOf } from "./persons.ts";
import { TokenTrie } from "./token-trie.ts";

/** One term of one office; days are ISO, `until` is null while it lasts. */
interface OfficeHolder {
  principal: string;
  name: string;
  office: string;
  from: string;
  until: string | null;
}

let byName: TokenTrie<string> | undefined;
let terms: Map<string, OfficeHolder[]> | undefined;
let bySurname: Map<string, OfficeHolder[]> | undefined;

function holders(): OfficeHolder[] {
  return vocabulary<{ holders: OfficeHolder[] }>("office-holders").holders;
}

/** Every term, in the vocabulary's order. */
export function officeHolders(): { name: string; principal: string }[] {
  return holders();
}

/** Full names of the vocabulary by their words; the value is the folded name. */
export function holderNames(): TokenTrie<string> {
  if (!byName) {
    byName = new TokenTrie();
    for (const { name } of holders()) {
      const folded = fold(name);
      byName.add(
        cutWords(folded).map(({ start, end }) => folded.slice(start, end)),
        folded,
      );
    }
  }
  return byName;
}

/** The term that a person of that full name served on a day (any day where `published` is null); null where there is none. */
export function termOf(name: string, published: string | null): OfficeHolder | null {
  if (!terms) {
    terms = new Map();
    for (const holder of holders()) terms.set(fold(holder.name), [...(terms.get(fold(holder.name)) ?? []), holder]);
  }
  return inOffice(terms.get(fold(name)) ?? [], published);
}

/** The term of the one holder with that surname whose office is named by `role` ("president", "foreign minister"). */
export function termBySurname(surname: string, role: string, published: string | null): OfficeHolder | null {
  if (!bySurname) {
    bySurname = new Map();
    for (const holder of holders()) {
      const familyFirst = roles().familyNameFirst.principals.includes(holder.principal);
      const key = familyFirst ? fold(holder.name).split(" ")[0]! : surnameOf(holder.name);
      bySurname.set(key, [...(bySurname.get(key) ?? []), holder]);
    }
  }
  return inOffice(
    (bySurname.get(fold(surname)) ?? []).filter((holder) => holder.office.endsWith(role)),
    published,
  );
}

function inOffice(all: OfficeHolder[], published: string | null): OfficeHolder | null {
  const day = published?.slice(0, 10) ?? null;
  const fit = all.filter(({ from, until }) => day === null || (from <= day && (until === null || day <= until)));
  // Without a date, a name that served two principals (a prime minister who later led an organisation) stays open.
  return new Set(fit.map((holder) => holder.principal)).size === 1 ? fit[0]! : null;
}
