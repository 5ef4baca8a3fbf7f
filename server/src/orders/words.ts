const en = {
  written: 'en-GB',
  offer: 'Offer',
  invoice: 'Invoice',
  draft: 'draft',
  day: 'Date',
  due: 'Due by',
  until: 'Valid until',
  text: 'Item',
  quantity: 'Quantity',
  price: 'Price',
  tax: 'Tax',
  net: 'Net',
  gross: 'Total',
};
export type PaperWords = typeof en;

const de: PaperWords = {
  written: 'de',
  offer: 'Angebot',
  invoice: 'Rechnung',
  draft: 'Entwurf',
  day: 'Datum',
  due: 'Zahlbar bis',
  until: 'Gültig bis',
  text: 'Leistung',
  quantity: 'Menge',
  price: 'Einzelpreis',
  tax: 'USt.',
  net: 'Netto',
  gross: 'Gesamt',
};

const fr: PaperWords = {
  written: 'fr',
  offer: 'Devis',
  invoice: 'Facture',
  draft: 'brouillon',
  day: 'Date',
  due: 'À payer avant le',
  until: 'Valable jusqu’au',
  text: 'Désignation',
  quantity: 'Quantité',
  price: 'Prix unitaire',
  tax: 'TVA',
  net: 'Total HT',
  gross: 'Total TTC',
};

const ro: PaperWords = {
  written: 'ro',
  offer: 'Ofertă',
  invoice: 'Factură',
  draft: 'ciornă',
  day: 'Data',
  due: 'Scadență',
  until: 'Valabilă până la',
  text: 'Denumire',
  quantity: 'Cantitate',
  price: 'Preț unitar',
  tax: 'TVA',
  net: 'Valoare netă',
  gross: 'Total de plată',
};

const ru: PaperWords = {
  written: 'ru',
  offer: 'Предложение',
  invoice: 'Счёт',
  draft: 'черновик',
  day: 'Дата',
  due: 'Оплатить до',
  until: 'Действительно до',
  text: 'Наименование',
  quantity: 'Количество',
  price: 'Цена',
  tax: 'НДС',
  net: 'Сумма без налога',
  gross: 'Итого',
};

const languages = { en, de, fr, ro, ru };

export const wordsOf = (language: keyof typeof languages): PaperWords => languages[language];
