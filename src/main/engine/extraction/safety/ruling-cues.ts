import type { Cue } from '../cues/cue-phrases.ts';

/** Signs that a sentence tells what an authority approved, forbade, limited or warned of, in any field. */
export const RULING_CUES: readonly Cue[] = [
  {
    id: 'rule-agency-acts',
    why: 'A public authority decides, orders, warns or allows.',
    phrases:
      'fda/ema/mhra/nice/hfea/epa/usda/cdc/efsa/echa/osha/faa/nhtsa/fcc/ftc/easa/hse/apvma/anvisa/tga/bfarm/defra/nrc/iaea/uspstf/fsa/cms/cpsc/noaa/ntsb ~ approv*/clear/cleared/clears/clearance/reject*/requir*/warn*/restrict*/mandat*/rule/ruled/rules/ban/bans/banned/order/ordered/orders/recommend*/advis*/allow*/permit*/licens*/licenc*/authori*/grant*/issue/issued/issues/recall*/declin*/propos*/set/sets/limit/limits/review*/classif*/prohibit*/withdrew/suspend*/delay*/ask/asked/asks/urge*/conclud*/found/fined/vote*/regulat*/require*/endors*/refus*/block*/adopt* | drug/aviation/oceanic/highway/environmental/protection/administration/agency/authority/authorities/regulator/regulators/watchdog/ministry/commission/commissioner ~ approv*/cleared/clears/reject*/requir*/warn*/restrict*/mandat*/ruled/ban/bans/banned/order/ordered/orders/recommend*/advis*/permit*/licens*/licenc*/authori*/grant*/issued/recall*/declin*/propos*/prohibit*/withdrew/suspend*/fined/refus*/adopt* | agency/administration/regulators/regulator/authorities said/says/asked/wants | government/parliament/congress/senate/council/legislature/lawmakers/ministers/state/states/city ~ ban/bans/banned/banning/outlaw*/prohibit*/legali*/passed/adopted/mandat*/forbid*/forbade/restrict*/restricts/enacted/repealed',
  },
  {
    id: 'rule-approved-by',
    why: 'Something is approved, cleared, licensed or rejected by an authority.',
    phrases:
      'approv*/cleared/licensed/licenced/authorized/authorised/rejected/banned/endorsed/regulated/certified/sanctioned/withdrawn/recalled/restricted/recommended by/in/from ~ fda/ema/mhra/nice/epa/usda/efsa/european/regulator/regulators/food/health/government/authorities/federal/administration/agency/u/us/uk/eu/europe/canada/japan/china/india/australia/britain/commission/state/states | fda/ema/epa/usda/european/regulatory/government/federal/administration approv*/clearance/cleared/authori*/licens*/warning/registered/approved | approval/clearance/authorization/authorisation/permission/license/licence from/by/in ~ fda/ema/epa/food/regulators/european/agency/authorities/government/administration/u/us/uk/eu/drug',
  },
  {
    id: 'rule-approval',
    why: 'An approval is won, sought, granted or awaited.',
    phrases:
      'win/wins/won/receive/receives/received/seek/seeks/seeking/sought/gain/gains/gained/granted/grant/grants/get/gets/got/obtain/obtained/await/awaits/awaiting/pending/secure/secured/earned/apply/applied/applying/file/filed/files/filing/denied/denies/rejected/withdrew/withdrawing/accelerated/conditional/emergency/regulatory/marketing/fda/full/final/initial/premarket/tentative/possible/for ~ approval/clearance/authorization/authorisation/licensure | up/filed/apply/applied/submitted/considered/hoping for ~ approval/clearance/authorization/licensing/license | approval process/today/latest/of ~ drug/device/treatment/vaccine/product/use/implant* | approval ~ last/this/next/in ~ year/month/week/spring/fall/summer/winter/#/two | approval of ~ @drug/@treat | submitted/submit/submission/filing/application/dossier ~ to/with ~ fda/ema/epa/regulators/agency/authorities/food | breakthrough ~ designation | breakthrough therapy | fast track designation/status/review/approval | priority review | orphan drug/designation/status | # k clearance | bid to ~ approved | after/before/until/since ~ approval | get ~ approved',
  },
  {
    id: 'rule-approved-for',
    why: 'Something is, or is not, approved or licensed for a use.',
    phrases:
      "approved/licensed/licenced/cleared/authorized/authorised/indicated/registered for/to/as/in ~ use/treat/treatment/patients/people/women/men/children/adults/humans/sale/market/prevent/human/treating/screening/# | was/were/is/are/been/be/being/currently/already/recently/first/newly/not/yet/only/isn't/aren't/wasn't/weren't/ever/another/other approved/licensed/licenced/authorised/authorized for/to/as/in/last/this/and/as/# | no/first/only/few/other/another/one/two/three/an/already ~ approved/licensed treatment/treatments/drug/drugs/vaccine/vaccines/medication/medications/medicine/medicines/therapy/therapies/product/products/device/devices/test/tests/use/uses/for/to | approved/licensed drug/drugs/treatment/treatments/vaccine/vaccines/medication/therapy/therapies/indication/uses/use/dose/doses | approved/licensed/authorised/authorized/approves/approve the/a/its ~ drug/vaccine/device/treatment/product/pesticide/herbicide/medicine/test/therapy/plan/reactor/variety/crop/@drug | unapproved/unlicensed/unlicenced | off label | not ~ approved/licensed/cleared for/by/in/to | available/sold over/without ~ counter/prescription | prescription only",
  },
  {
    id: 'rule-warning',
    why: 'An official warning, label or recall.',
    phrases:
      'boxed/box/official/label/labels/formal/federal/government/public/health warning/warnings/advisory/advisories/alert | carry/carries/carried/bear/bears/has/include/includes ~ warning/warnings | warning label/labels/letter/letters | safety alert/notice/communication/recall | recalled/recalling by/from/after ~ accidents/accident/crashes/fires/complaints | recalled # | recalled/recalling by/from/after ~ manufacturer/maker/company/fda/market/deaths/reports | product/safety/voluntary/nationwide recall/recalls | issued ~ warning/warnings/alert/advisory/recall/ban/order/guidance/rule/rules/permit/permits/licence/licences | fda/agency/regulators/authorities/cdc/epa warned/warns/warning/cautioned/advised | should be ~ administered/used/given only/by ~ licensed | health advisory',
  },
  {
    id: 'rule-market',
    why: 'Something was taken off the market, or brought back to it.',
    phrases:
      'pulled/withdrawn/withdrew/removed/taken/yanked/recalled/remove/withdraw/pull/taking/pulling/withdrawing/banned ~ off/from ~ market/markets/shelves/sale/stores | returned/return/back/reintroduced to/on/onto ~ market | became/become available again | market withdrawal | taken off sale | sale/sales/use/import/imports/export/production of ~ banned/prohibited/illegal/outlawed | stop/stopped selling/marketing | halt/halted/suspend/suspended ~ sales | discontinued by ~ manufacturer/maker/company',
  },
  {
    id: 'rule-limit',
    why: 'An official limit, standard or recommended amount.',
    phrases:
      'upper dose/level/intake/daily/safe | tolerable upper | daily limit/limits/allowance/maximum | maximum/permissible/permitted/allowable/acceptable/legal/regulatory/federal/statutory/government/emission/emissions/safety/residue limit/limits/standard/standards/level/quota/quotas/cap | exposure/speed/catch/noise limit/limits | limits/limit/standards/standard/guidelines/caps/quotas/quota set/recommended/imposed/established by/for | exceed/exceeds/exceeded/exceeding/above ~ legal/safety/regulatory/federal/official/permitted/allowable/government/epa/eu/who ~ limit/limits/standard/standards/guideline/guidelines/quota/level/levels | recommended daily/dietary/maximum/upper allowance/limit | quota/quotas/catch limits | highest safe | safe upper',
  },
  {
    id: 'rule-law',
    why: 'A law, a ban or a court ruling.',
    phrases:
      'law/laws/bill/legislation/statute/ordinance/decree/treaty/directive/regulation/regulations/rules/rule ~ ban/bans/banned/banning/prohibit*/forbid*/outlaw*/permit*/require*/restrict*/mandat*/allow/allows/protect/protects/came/comes/passed/enacted/took/takes/governing/limit/limits/limiting | pass/passed/passes/enact/enacted/adopt/adopted/repeal/repealed/sign/signed/introduced/tighten/tightened/enforce/enforced/impose/imposed ~ law/laws/bill/act/legislation/ban/regulation/regulations/rules/restrictions/moratorium/directive | by/under/against/federal/state/international/european/national law/laws/legislation | illegal/unlawful/outlawed/outlaw/legalized/legalised/legalize/legalise/legalization/legalisation/decriminali*/criminali* | ban/bans/banned/banning on/of/in/from/the/by/against | banned/prohibited/forbidden in/by/from/under/since/for | prohibit/prohibits/prohibited/prohibiting/forbids/forbid/forbidden | moratorium | court/judge/jury/tribunal ~ ruled/ruling/ordered/rejected/upheld/overturned/struck/found | restriction/restrictions on | listed/protected/classified as/under ~ endangered/protected/controlled/threatened/schedule/act | controlled substance/substances',
  },
  {
    id: 'rule-allowed',
    why: 'Something is allowed, required or not allowed by rules.',
    phrases:
      "aren't/isn't/not/legally allowed/permitted/required/obliged to | may/must not be ~ sold/used/flown/marketed/given/exported/imported/advertised/fished/hunted/built | was/were/been/be ordered to | allowed/permitted to ~ claim/sell/market/advertise/import/fish/hunt/build/drive/prescribe/spray/dump/emit | are/is/was/were forbidden to | allowed/permitted/required/obliged by/under ~ law/rules/regulation/regulations/fda/guidelines | must be licensed/registered/certified/labeled/labelled/approved/authorized/authorised | requiring/requires/require ~ hospitals/companies/manufacturers/makers/doctors/employers/labels/labelling/farmers/growers/states/clinics/producers ~ to/that | restriction/restrictions/requirement/requirements on/for/that | mandatory/compulsory/voluntary ~ labeling/labelling/reporting/standard/standards/testing/vaccination/code/recall/registration | licensed/certified/accredited/registered ~ health/professional/professionals/doctor/practitioner/practitioners/facility/facilities | limited mainly/only to",
  },
  {
    id: 'rule-unregulated',
    why: 'Whether and how a thing is regulated.',
    phrases:
      "unregulated industry/market/markets/product/products/supplements/use/trade/sale/sales/industries/fishing/devices/drugs/chemicals | is/are/goes/go/remain/remains/largely/totally/virtually/currently/almost unregulated | not/isn't/aren't/loosely/largely/poorly/lightly/tightly/strictly/heavily/highly/less/closely/barely regulated | regulated as/like/by/under/more/the | regulatory agency/agencies/authority/authorities/approval/oversight/framework/requirements/body/bodies/action/hurdle/hurdles/process/review/status/scrutiny | lack/absence/without/little/no ~ regulation/oversight",
  },
  {
    id: 'rule-panel',
    why: 'An official panel votes or recommends.',
    phrases:
      'panel/committee/board/advisers/advisors ~ voted/vote/votes/approve/approved/rejected/endorsed | panel/committee/board/advisers/advisors ~ recommend*/advise*/advised/backed/urged | task force ~ recommend*/advis*/conclud*/found/gave/said/says/grade*/issued | institute of medicine | preventive services | voted # to | cdc/who/usda/epa/nih ~ recommend*/advis* | recommend/recommends/recommended against | continues/continue to ~ recommend*/recommended | health canada | european union/commission/medicines/food/parliament/regulators ~ approv*/recommend*/reject*/ban/banned/markets/authori*/warn*/restrict*/adopt*',
  },
  {
    id: 'rule-agency-named',
    why: 'A public authority is named.',
    phrases:
      "fda/fda's/ema/mhra/hfea/epa/epa's/usda/efsa/echa/osha/faa/nhtsa/fcc/easa/anvisa/tga/uspstf/cpsc/ntsb | food and drug administration | drug administration/administration's | protection agency | aviation administration | medicines agency | health authority/authorities | the agency/agency's | federal ~ administration/agency/commission/government/regulators/board | the/drug/european/federal/state/national/safety/health/u/us/uk/eu/industry/financial/market regulator/regulators/regulators' | regulators said/say/must/have/had/asked/in/approv*/reject*/warn*/order*/want/will/should",
  },
  {
    id: 'rule-discipline',
    why: 'A person or a firm is charged, fined or suspended by an authority.',
    phrases:
      'suspended/charged/fined/sanctioned/disciplined/sued/convicted/prosecuted/indicted/barred/reprimanded by/with/for/over/after | license/licence/permit/patent ~ revoked/suspended/withdrawn/lost | revoked/suspended ~ license/licence/permit/permits | professional misconduct | disciplinary board/hearing/action | class action | settlement with/of | investigation/investigated/inquiry/probe/report by/from ~ senate/congress/fda/police/prosecutors/government/parliament/agency/committee/board | senate/congress/parliament/house ~ committee/report/hearing/inquiry',
  },
  {
    id: 'rule-waiting',
    why: 'Regulatory steps in preparation: filings, trials for approval.',
    phrases:
      'seek/seeks/seeking/sought/expects/plans/hopes/hoping/intends ~ approval/clearance/file/submit | filed/files/file/filing for/with/a ~ approval/application/fda/patent/regulators | submitted/submit/submits ~ fda/regulators/ema/agency/approval | under ~ review ~ by/at | reviewing/reviewed/review/considering/evaluating ~ for ~ approval | not ~ available yet | new drug application | investigational new/device | bid ~ approved/approval | awaiting/pending/await',
  },
  {
    id: 'rule-permit-of-product',
    why: 'A permit or a licence for a product, a discharge or a use.',
    phrases:
      'provisional/conditional/temporary licence/license/approval/permit/authori* | granted/given/received/awarded ~ licence/license/permit/authori* ~ for/to | permit/licence/license/approval/application ~ expires/expired/renewed/renewal/revoked/applied/pending/filed/reviewed | applied/apply/application for ~ permit/licence/license/approval | review/reviewing/reviewed the/its/their permit/permits/licence/license | permit/permits/licence for/to/under ~ spraying/discharge/discharges/outdoor/emit/use/sale/water | marketing authori* | sold as ~ cosmetic/food/supplement | over the counter',
  },
  {
    id: 'rule-value-set',
    why: 'An official value that must not be exceeded.',
    phrases:
      'allowable/permissible/provisional/tolerable/legal/statutory/admissible/acceptable ~ value/values/level/levels/limit/limits/concentration/concentrations/intake | reference/guideline/guide value/values/dose/doses/concentration | limit/limits/value/level/threshold/ppm ~ set/adopted/recommended/fixed by/for ~ government/authority/agency/ministry/commission/who/epa/efsa/fda | maximum residue | drinking water limit/limits/standard/standards/guideline',
  },
  {
    id: 'rule-requirement',
    why: 'States or authorities require, restrict or permit.',
    phrases:
      'state/states/country/countries/law/laws/legislation/statute/statutes/rules/regulations ~ require*/requirement/requirements/restrict*/restriction/restrictions/regulations/laws/mandate*/forbid/permit/permits/allow/allows | safety/restraint/helmet/seatbelt/labelling/labeling/traffic law/laws/regulation/regulations/requirements/restrictions | regulators/authorities/regulator/ministry/agency ~ allowed/asked/ordered/demanded/required/requested/refused/halted/suspended/want/wanted',
  },
  {
    id: 'rule-registered',
    why: 'Something is registered, classified or labelled as a class of product or hazard.',
    phrases:
      'registered/classified/certified/listed as ~ class/device/medical/hazard*/carcinogen*/dangerous/toxic/protected | class i/ii/iia/iib/iii device/devices | extra label | not/yet ~ registered/licensed/approved/authori* ~ for/in/to | is/was/been/are/were approved/licensed/indicated for/in',
  },
  {
    id: 'rule-study-only',
    why: 'Approval of a study or by a taste, or a recommendation without an authority.',
    phrases:
      'ethics/ethical/institutional ~ approval/approved/committee/board | approved ~ study/protocol | protocol ~ approved | approval ratings/rating | informed consent | researchers/authors/doctors/experts/study/he/she/guidelines/we recommend/recommends/recommended/advise/advises/advised/warn/warned/warns | newton/physical/thermodynamics/natural/ohm ~ law/laws | law enforcement/school/firm/professor/degree | rule/rules out | ruled out | as a rule | rule of thumb',
  },
];
