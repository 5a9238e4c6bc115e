import { describe, expect, it } from "vitest";
import { unreadLanguage } from "../../src/intake/unread-language.ts";

describe("a report in a language that is not read", () => {
  it.each([
    [
      "Russian",
      "Турция передала Сомали десятки бронированных машин, сообщило министерство обороны. Это были новые машины.",
    ],
    ["Ukrainian", "Туреччина передала Сомалі десятки броньованих машин, повідомило її міністерство оборони."],
    ["Arabic", "سلمت تركيا عشرات المركبات المدرعة إلى الصومال حسبما أعلنت الوزارة"],
    ["Persian", "ترکیه ده‌ها خودروی زرهی را به سومالی تحویل داد و گفت که این کمک‌ها پایان نمی‌پذیرد"],
    ["Chinese", "土耳其国防部星期一表示已向索马里交付数十辆装甲车"],
    ["Japanese", "トルコはソマリアに数十台の装甲車を引き渡したと国防省が月曜日に発表した"],
    ["Korean", "튀르키예가 소말리아에 장갑차 수십 대를 인도했다고 국방부가 밝혔다"],
    [
      "French",
      "La Turquie a livré des dizaines de véhicules blindés à la Somalie, a annoncé lundi le ministère de la défense dans un communiqué publié par les deux pays.",
    ],
    [
      "German",
      "Die Türkei hat nach Angaben des Ministeriums Dutzende gepanzerte Fahrzeuge an Somalia geliefert, und das Land will in den nächsten Wochen noch mehr von ihnen schicken.",
    ],
    [
      "Spanish",
      "Turquía ha entregado decenas de vehículos blindados a Somalia, según informó el lunes el ministerio de Defensa en un comunicado de los dos países que se publicó en la capital.",
    ],
    [
      "Turkish",
      "Türkiye, Somali'ye onlarca zırhlı araç teslim etti ve bakanlık bu araçların sınır için çok önemli olduğunu söyledi; daha sonra bir açıklama da yapıldı ve iki ülke ile görüşüldü.",
    ],
  ])("is recognised: %s", (language, text) => expect(unreadLanguage(text)).toBe(language));

  it.each([
    [
      "prose",
      "Turkey has delivered dozens of armoured vehicles to Somalia, the ministry of defence in Ankara said on Monday, after talks between the two states.",
    ],
    ["a headline", "Turkey, Somalia sign pact"],
    [
      "a list of names",
      "Ankara Mogadishu Lima Quito Nairobi Moscow Kyiv Paris Berlin London Rome Madrid Lisbon Warsaw Prague Vienna Bern Oslo Helsinki Stockholm Copenhagen",
    ],
    [
      "a quotation in another language",
      "The minister said that the word «дружба» would be used in the treaty, and that it was clear to all of those in the hall.",
    ],
    ["no words", "2024 — 100%"],
  ])("is not seen in English: %s", (_, text) => expect(unreadLanguage(text)).toBeNull());
});
