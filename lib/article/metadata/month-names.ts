import { lazily } from '@/lib/base/lazily';

/**
 * Month names and their usual short forms, folded (lower case, no accents), January first, by language. Forms that mean
 * different months in two languages (Polish and Croatian `listopad`) stand with the language that prints them oftener.
 */
export const MONTHS: readonly string[] = [
  // en, with short forms
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  // de, at
  'januar|janner februar|feber marz|maerz|mrz april mai juni juli august september oktober|okt november dezember|dez',
  // fr
  'janvier|janv fevrier|fevr|fev mars avril|avr mai juin juillet|juil aout septembre octobre novembre decembre',
  // es
  'enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre diciembre|dic',
  // it
  'gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|set ottobre|ott novembre dicembre',
  // pt
  'janeiro fevereiro marco abril maio|mai junho julho agosto setembro outubro|out novembro dezembro',
  // nl
  'januari februari maart|mrt april mei juni juli augustus september oktober november december',
  // sv, da, no
  'januari|januar februari|februar mars|marts april maj|mai juni juli augusti|august september oktober november december|desember|des',
  // fi
  'tammikuuta|tammikuu helmikuuta|helmikuu maaliskuuta|maaliskuu huhtikuuta|huhtikuu toukokuuta|toukokuu kesakuuta|kesakuu heinakuuta|heinakuu elokuuta|elokuu syyskuuta|syyskuu lokakuuta|lokakuu marraskuuta|marraskuu joulukuuta|joulukuu',
  // pl
  'stycznia|styczen|sty lutego|luty|lut marca|marzec kwietnia|kwiecien|kwi maja|maj czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpien|sie wrzesnia|wrzesien|wrz pazdziernika|pazdziernik|paz listopada|listopad|lis grudnia|grudzien|gru',
  // cs, sk
  'ledna|leden|januara unora|unor|februara brezna|brezen|marca dubna|duben|aprila kvetna|kveten|maja cervna|cerven|juna cervence|cervenec|jula srpna|srpen|augusta zari|septembra rijna|rijen|oktobra listopadu|novembra prosince|prosinec|decembra',
  // hu
  'januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december',
  // ro
  'ianuarie|ian februarie martie aprilie mai iunie|iun iulie|iul august septembrie octombrie noiembrie|noi decembrie',
  // hr, bs, sr (Latin)
  'sijecnja|januara veljace|februara ozujka|marta travnja|aprila svibnja|maja lipnja|juna srpnja|jula kolovoza|avgusta rujna|septembra _ studenoga|studenog|novembra prosinca|decembra',
  // lt
  'sausio|sausis vasario|vasaris kovo|kovas balandzio|balandis geguzes|geguze birzelio|birzelis liepos|liepa rugpjucio|rugpjutis rugsejo|rugsejis spalio|spalis lapkricio|lapkritis gruodzio|gruodis',
  // lv, et
  'janvaris|jaanuar februaris|veebruar martaa|marts aprilis|aprill maijs|mai junijs|juuni julijs|juuli augusts septembris oktobris|oktoober novembris decembris|detsember',
  // sq
  'janar shkurt mars prill maj qershor korrik gusht shtator tetor nentor dhjetor',
  // tr, az
  'ocak|yanvar subat|fevral mart nisan|aprel mayis|may haziran|iyun temmuz|iyul agustos|avqust eylul|sentyabr ekim|oktyabr kasim|noyabr aralik|dekabr',
  // id, ms
  'januari|jan februari maret|mac april mei|mei juni|jun juli|julai agustus|ogos|agu september oktober november desember|disember',
  // tl, sw
  'enero|januari pebrero|februari marso|machi abril|aprili mayo|mei hunyo|juni hulyo|julai agosto|agosti setyembre|septemba oktubre|oktoba nobyembre|novemba disyembre|desemba',
  // ca, gl, eu
  'gener|xaneiro|urtarrila febrer|febreiro|otsaila marc|marzo|martxoa abril|apirila maig|maio|maiatza juny|xuno|ekaina juliol|xullo|uztaila agost|agosto|abuztua setembre|iraila octubre|outubro|urria novembre|azaroa desembre|decembro|abendua',
  // ru
  'января|январь|янв февраля|февраль|фев|февр марта|март|мар апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сен|сент октября|октябрь|окт ноября|ноябрь|ноя декабря|декабрь|дек',
  // uk
  'січня|січень|січ лютого|лютий|лют березня|березень|бер квітня|квітень|кві травня|травень|тра червня|червень|чер липня|липень|лип серпня|серпень|сер вересня|вересень|вер жовтня|жовтень|жов листопада|листопад|лис грудня|грудень|гру',
  // be, bg, mk, sr (Cyrillic)
  'студзеня|януари|јануари|јануара лютага|февруари|фебруари|фебруара сакавіка|март|марта красавіка|април|априла траўня|мај|маја чэрвеня|юни|јуни|јуна ліпеня|юли|јули|јула жніўня|август верасня|септември|септембра кастрычніка|октомври|октобра лістапада|ноември|новембра снежня|декември|децембра',
  // kk
  'қантар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
  // el
  'ιανουαριου|ιαν φεβρουαριου|φεβ μαρτιου|μαρ απριλιου|απρ μαιου|μαι ιουνιου|ιουν ιουλιου|ιουλ αυγουστου|αυγ σεπτεμβριου|σεπ οκτωβριου|οκτ νοεμβριου|νοε δεκεμβριου|δεκ',
  // ar: Egypt and the Gulf
  'يناير فبراير مارس ابريل|أبريل|إبريل مايو يونيو|يونيه يوليو|يوليه اغسطس|أغسطس سبتمبر اكتوبر|أكتوبر نوفمبر ديسمبر',
  // ar: the Maghreb
  'جانفي فيفري مارس افريل|أفريل ماي جوان جويلية اوت|أوت سبتمبر اكتوبر نوفمبر ديسمبر',
  // ar: one-word months of the Levant
  '_ شباط اذار|آذار نيسان ايار|أيار حزيران تموز اب|آب ايلول|أيلول _ _ _',
  // fa, months of the common calendar
  'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه|ژوئيه اوت سپتامبر اکتبر نوامبر دسامبر',
  // fa, months of the Iranian calendar
  'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند',
  // he, with and without the particle
  'ינואר|בינואר פברואר|בפברואר מרץ|במרץ אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר',
  // hi
  'जनवरी|जन फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर',
  // bn
  'জানুয়ারি|জানুয়ারী ফেব্রুয়ারি|ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট|অগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
  // th
  'มกราคม|มค กุมภาพันธ์|กพ มีนาคม|มีค เมษายน|เมย พฤษภาคม|พค มิถุนายน|มิย กรกฎาคม|กค สิงหาคม|สค กันยายน|กย ตุลาคม|ตค พฤศจิกายน|พย ธันวาคม|ธค',
];

/** Folds a word for look-up: lower case, without accents and dots. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Script=Latin}\p{Mn}+|[ΆΈΉΊΌΎΏά-ώϊϋͰ-Ͽἀ-῿]\p{Mn}+/gu, (letter) => letter.charAt(0))
    .normalize('NFC')
    .replace(/ı/g, 'i')
    .replace(/[يك]/g, inPersian)
    .replace(/ł/g, 'l')
    .replace(/[.'’]/g, '');
}

const inPersian = (letter: string) => (letter === 'ي' ? 'ی' : 'ک');

const monthOfWord = lazily(
  () =>
    new Map(
      MONTHS.flatMap((language) =>
        language
          // All else of the table is folded, and folding its hundreds of names anew takes milliseconds.
          .replace(/[يك]/g, inPersian)
          .split(' ')
          .flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)),
      ).reverse(),
    ),
);

/** 1 to 12 for the name of a month in any language of the table, whole or short; null = it is none. */
export function monthNamed(word: string): number | null {
  return monthOfWord().get(foldWord(word)) ?? null;
}
