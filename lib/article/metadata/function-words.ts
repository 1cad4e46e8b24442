import { lazily } from '@/lib/base/lazily';
import { LETTERS } from '../letter-ranges';

/**
 * Words that hold sentences together, by language of the Latin script: the commonest of each that few neighbours share.
 * Agglutinating languages have fewer of them, so their words weigh more (second value).
 */
const WORDS: Readonly<Record<string, readonly [weight: number, words: string]>> = {
  en: [
    1,
    'the of and to in is that for with was are this have from by at not be were has had his they their',
  ],
  de: [
    1,
    'der die das und ist nicht von mit dem den des ein eine auf für im sich auch wird werden sind zu aus',
  ],
  fr: [
    1,
    'le la les des et est dans que qui une pour pas sur au avec du plus sont cette ses aux ont été',
  ],
  es: [1, 'el la los las que y en un una por con para del se su al como más pero fue este ha sus'],
  pt: [1, 'o os as que e em um uma por com para do da no na se não mais dos das ao foi são como'],
  it: [
    1,
    'il la gli le di che e è un una per con non del della nel alla dei delle sono anche più dal',
  ],
  nl: [
    1,
    'de het een en van is dat op te in voor met zijn niet aan er ook maar door bij uit worden wordt',
  ],
  sv: [1, 'och att det som en på är av för med den till inte har ett om var de han från kan vi så'],
  da: [1, 'og at det er en til af på som med den der ikke har et de for blev også kan vil fra han'],
  no: [
    1,
    'og å det er en til av på som med den ikke har et de for ble også kan vil fra han seg etter',
  ],
  fi: [2, 'ja on ei se että oli hän mutta myös ovat kun kuin sen joka ole jotka mukaan tai hänen'],
  et: [2, 'ja on ei et see oli ka aga kui tema ning mis selle oma seda või kes mida pole nii'],
  lv: [1.6, 'un ir ar par no lai tas ka uz arī bet nav kas gan pie kā tiek tika šo vai būs'],
  lt: [1.6, 'ir yra kad su iš tai į bet kaip ar nuo jis buvo dėl apie kurie šis per taip pat nėra'],
  pl: [1.3, 'i w na się nie z do jest że to o jak ale po przez od za są był tym dla oraz który'],
  cs: [
    1.3,
    'a se na je v že to s z do o jako ale by pro za po jsou byl který podle také však bude',
  ],
  hu: [1.3, 'a az és hogy nem egy is meg volt ez de csak mint már azt ami még után szerint vagy'],
  ro: [1.2, 'de și în a la cu că pe nu din care un o este pentru au mai fost sunt să ca prin'],
  hr: [1.2, 'i je u se na da su za od s ne što koji kako ali iz bi to će nije bio koja samo'],
  tr: [
    1.6,
    've bir bu için ile da de olarak daha çok olan gibi en ne var ancak kadar sonra göre ise',
  ],
  id: [
    1.3,
    'yang dan di itu dengan untuk dari ini pada tidak dalam akan ke juga oleh ada adalah tersebut',
  ],
  ms: [
    1.35,
    'yang dan di itu dengan untuk dari ini pada tidak dalam akan ke juga oleh ada beliau kerana berkata telah ialah daripada',
  ],
  vi: [1, 'và của là có không trong được cho với một các người này những đã khi ở để tại từ'],
  sq: [1.2, 'dhe të në e është për që me nga një se i janë ka nuk kjo si do ky'],
  sw: [1.4, 'na ya wa kwa ni za katika la kuwa hiyo huo pia baada alisema hii hizo yake kama'],
  xh: [
    4,
    'ukuba kwaye ngoku kunye xa okanye nje kodwa ukuze apho loo ngenxa abantu kuba kule lo wathi uthi ngokuba',
  ],
  zu: [
    4,
    'ukuthi futhi noma kanye uma kodwa lapho ngoba ngesikhathi abantu lokhu kanti uthe kusho manje',
  ],
  kl: [
    5,
    'aamma taamaattumik tamanna ilaatigut kisianni massakkut soorlu aammattaaq tassa imaluunniit taamaalilluni tamatuma pillugu pisariaqarpoq',
  ],
  af: [1.2, 'die en van het nie is in dat wat vir om met was hy sy op se ook word aan'],
  ca: [1, 'el la els les de que i en un una per amb del al no és ha com més dels'],
  tl: [1.3, 'ang ng sa na mga ay at ni si ito kay niya nang kanyang hindi para'],
};

/** The languages that have a word. */
const languagesOf = lazily(() => {
  const table = new Map<string, string[]>();
  for (const [language, [, words]] of Object.entries(WORDS)) {
    for (const word of words.split(' ')) {
      const known = table.get(word);
      if (known === undefined) table.set(word, [language]);
      else known.push(language);
    }
  }
  return table;
});
const WORD = new RegExp(`[${LETTERS}]+`, 'g');
/** Fewer words tell nothing. */
const FEWEST_WORDS = 40;

/** Each language's weighted share of function words in the text, the highest first; empty for too short a text. */
export function functionWordShares(text: string): readonly (readonly [string, number])[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  if (words.length < FEWEST_WORDS) return [];
  const hits = new Map<string, number>();
  const table = languagesOf();
  for (const word of words) {
    for (const language of table.get(word) ?? []) {
      hits.set(language, (hits.get(language) ?? 0) + 1);
    }
  }
  return Object.entries(WORDS)
    .map(([language, [weight]]) => {
      return [language, (weight * (hits.get(language) ?? 0)) / words.length] as const;
    })
    .filter(([, share]) => share > 0)
    .sort((a, b) => b[1] - a[1]);
}
