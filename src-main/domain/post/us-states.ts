/** The codes of the USPS (Publication 28, appendix B) with their names, and the ZIP codes they begin with. */
export const usStates: Readonly<
  Record<string, { readonly name: string; readonly zips: readonly (readonly [number, number])[] }>
> = {
  AL: { name: 'Alabama', zips: [[350, 369]] },
  AK: { name: 'Alaska', zips: [[995, 999]] },
  AZ: { name: 'Arizona', zips: [[850, 865]] },
  AR: {
    name: 'Arkansas',
    zips: [
      [716, 729],
      [755, 755],
    ],
  },
  CA: { name: 'California', zips: [[900, 961]] },
  CO: { name: 'Colorado', zips: [[800, 816]] },
  CT: { name: 'Connecticut', zips: [[60, 69]] },
  DE: { name: 'Delaware', zips: [[197, 199]] },
  DC: {
    name: 'District of Columbia',
    zips: [
      [200, 205],
      [569, 569],
    ],
  },
  FL: { name: 'Florida', zips: [[320, 349]] },
  GA: {
    name: 'Georgia',
    zips: [
      [300, 319],
      [398, 399],
    ],
  },
  HI: { name: 'Hawaii', zips: [[967, 968]] },
  ID: { name: 'Idaho', zips: [[832, 838]] },
  IL: { name: 'Illinois', zips: [[600, 629]] },
  IN: { name: 'Indiana', zips: [[460, 479]] },
  IA: { name: 'Iowa', zips: [[500, 528]] },
  KS: { name: 'Kansas', zips: [[660, 679]] },
  KY: { name: 'Kentucky', zips: [[400, 427]] },
  LA: { name: 'Louisiana', zips: [[700, 714]] },
  ME: { name: 'Maine', zips: [[39, 49]] },
  MD: { name: 'Maryland', zips: [[206, 219]] },
  MA: {
    name: 'Massachusetts',
    zips: [
      [10, 27],
      [55, 55],
    ],
  },
  MI: { name: 'Michigan', zips: [[480, 499]] },
  MN: { name: 'Minnesota', zips: [[550, 567]] },
  MS: { name: 'Mississippi', zips: [[386, 397]] },
  MO: { name: 'Missouri', zips: [[630, 658]] },
  MT: { name: 'Montana', zips: [[590, 599]] },
  NE: { name: 'Nebraska', zips: [[680, 693]] },
  NV: { name: 'Nevada', zips: [[889, 898]] },
  NH: { name: 'New Hampshire', zips: [[30, 38]] },
  NJ: { name: 'New Jersey', zips: [[70, 89]] },
  NM: { name: 'New Mexico', zips: [[870, 884]] },
  NY: {
    name: 'New York',
    zips: [
      [100, 149],
      [5, 5],
      [63, 63],
    ],
  },
  NC: { name: 'North Carolina', zips: [[270, 289]] },
  ND: { name: 'North Dakota', zips: [[580, 588]] },
  OH: { name: 'Ohio', zips: [[430, 459]] },
  OK: { name: 'Oklahoma', zips: [[730, 749]] },
  OR: { name: 'Oregon', zips: [[970, 979]] },
  PA: { name: 'Pennsylvania', zips: [[150, 196]] },
  RI: { name: 'Rhode Island', zips: [[28, 29]] },
  SC: { name: 'South Carolina', zips: [[290, 299]] },
  SD: { name: 'South Dakota', zips: [[570, 577]] },
  TN: { name: 'Tennessee', zips: [[370, 385]] },
  TX: {
    name: 'Texas',
    zips: [
      [750, 799],
      [733, 733],
      [885, 885],
    ],
  },
  UT: { name: 'Utah', zips: [[840, 847]] },
  VT: { name: 'Vermont', zips: [[50, 59]] },
  VA: {
    name: 'Virginia',
    zips: [
      [201, 201],
      [220, 246],
    ],
  },
  WA: { name: 'Washington', zips: [[980, 994]] },
  WV: { name: 'West Virginia', zips: [[247, 268]] },
  WI: { name: 'Wisconsin', zips: [[530, 549]] },
  WY: {
    name: 'Wyoming',
    zips: [
      [820, 831],
      [834, 834],
    ],
  },
  AS: { name: 'American Samoa', zips: [[967, 967]] },
  FM: { name: 'Federated States of Micronesia', zips: [[969, 969]] },
  GU: { name: 'Guam', zips: [[969, 969]] },
  MH: { name: 'Marshall Islands', zips: [[969, 969]] },
  MP: { name: 'Northern Mariana Islands', zips: [[969, 969]] },
  PW: { name: 'Palau', zips: [[969, 969]] },
  PR: { name: 'Puerto Rico', zips: [[6, 9]] },
  VI: { name: 'Virgin Islands', zips: [[8, 8]] },
  AA: { name: 'Armed Forces Americas', zips: [[340, 340]] },
  AE: { name: 'Armed Forces Europe', zips: [[90, 98]] },
  AP: { name: 'Armed Forces Pacific', zips: [[962, 966]] },
};

/** stateCode('ohio') -> 'OH', stateCode('oh') -> 'OH', stateCode('Ohia') -> undefined */
export function stateCode(text: string): string | undefined {
  const asked = text.trim().replaceAll('.', '').toUpperCase();
  if (Object.hasOwn(usStates, asked)) return asked;
  return Object.entries(usStates).find(([, { name }]) => name.toUpperCase() === asked)?.[0];
}

/** The states whose ZIP codes begin like this one. statesOfZip('44622') -> ['OH'] */
export const statesOfZip = (zip: string): string[] => {
  const first = Number(zip.slice(0, 3));
  return Object.entries(usStates)
    .filter(([, { zips }]) => zips.some(([from, to]) => from <= first && first <= to))
    .map(([code]) => code);
};
