/**
 * Endings of medicine names: the stems of the WHO's list of international nonproprietary names, in
 * the order of that list's groups (infections, heart and blood, metabolism, cancer, immunity, nerves
 * and mind, pain, hormones, others). Only stems that hardly ever end an ordinary English word.
 */
const ENDINGS = (
  'cillin mycin micin kacin floxacin oxacin cycline conazole nidazole bendazole azole penem bactam ' +
  'oxazole prim furantoin niazid vir vudine ciclovir clovir quine quin fungin nafine ' +
  'sartan april olol alol dipine vastatin fibrate arone ainide lidine parin xaban gatran grel grelor ' +
  'teplase kinase thiazide semide thalidone tolvaptan sentan trimibe pamil zosin tidil dralazine ' +
  'gliptin gliflozin glitazone glinide glutide formin lipizide ' +
  'mab kinra nercept tinib anib afenib ciclib parib zomib limus platin rubicin taxel tecan poside ' +
  'citabine arabine relbine blastine cristine trexate trexed fosfamide phosphamide mustine sulfan ' +
  'oxifene rozole lutamide lidomide tretinoin tinoin thioprine ' +
  'azepam azolam barbital barbitone bapentin gabalin suximide racetam trigine bamate zepine apine ' +
  'idone peridol perazine promazine phenazine triptyline ipramine oxetine faxine opram traline ' +
  'zodone giline capone dopa phylline stigmine ' +
  'fentanil profen fenac coxib oxicam methacin triptan caine curonium curium flurane ' +
  'asone solone nisone onide dronate dronic relix relin grastim poetin steride ' +
  'prazole tidine setron lukast buterol meterol moterol tropium dryl zoline'
).split(' ');

/** Beginnings of medicine names that hardly ever begin an ordinary English word. */
const BEGINNINGS = 'cef ceph sulfa sulpha interferon rifa glucocorti cortico antithymo'.split(' ');

/** Medicines and toxic agents whose names carry no such ending, and usual short forms. */
const NAMES = (
  'aspirin acetaminophen paracetamol lithium heparin warfarin digoxin digitalis insulin methotrexate ' +
  'mtx prednisone cortisone dexamethasone cyclosporine cyclosporin ciclosporin tacrolimus rapamycin ' +
  'azathioprine mercaptopurine thioguanine fluorouracil capecitabine hydroxyurea hydroxycarbamide ' +
  'asparaginase bleomycin mitomycin dactinomycin tamoxifen danazol interleukin interferon interferons ifn ' +
  'gcsf imiquimod natalizumab etanercept abatacept penicillamine gold hydroxychloroquine chloroquine ' +
  'quinine quinidine mefloquine primaquine dapsone isoniazid rifampicin rifampin ethambutol pyrazinamide ' +
  'nitrofurantoin vancomycin gentamicin chloramphenicol linezolid colistin polymyxin trimethoprim ' +
  'cotrimoxazole metronidazole pentamidine amphotericin flucytosine ivermectin praziquantel suramin foscarnet ' +
  'ribavirin zidovudine azt nevirapine efavirenz amantadine memantine donepezil levodopa bromocriptine ' +
  'cabergoline pergolide ropinirole pramipexole haloperidol clozapine olanzapine quetiapine risperidone ' +
  'aripiprazole thioridazine fluoxetine paroxetine sertraline citalopram venlafaxine bupropion mirtazapine ' +
  'trazodone imipramine phenelzine tranylcypromine buspirone methylphenidate amphetamine ' +
  'methamphetamine cocaine heroin cannabis mdma ecstasy ketamine phencyclidine ethanol caffeine nicotine ' +
  'phenytoin carbamazepine cbz valproate valproic divalproex vpa lamotrigine topiramate vigabatrin ' +
  'felbamate zonisamide levetiracetam phenobarbital primidone baclofen dantrolene tizanidine morphine ' +
  'codeine oxycodone methadone tramadol pethidine meperidine fentanyl buprenorphine naloxone naltrexone ' +
  'flumazenil propofol thiopental etomidate succinylcholine suxamethonium sevoflurane halothane ibuprofen ' +
  'naproxen indomethacin diclofenac piroxicam nimesulide colchicine allopurinol probenecid sulfasalazine ' +
  'sulphasalazine mesalamine mesalazine leflunomide thalidomide mycophenolate cyclophosphamide ifosfamide ' +
  'chlorambucil melphalan busulfan procarbazine dacarbazine temozolomide arsenic bortezomib imatinib ' +
  'rituximab infliximab adalimumab bevacizumab trastuzumab ipilimumab amiodarone flecainide propafenone ' +
  'procainamide sotalol verapamil diltiazem nifedipine propranolol atenolol captopril enalapril lisinopril ' +
  'hydralazine minoxidil clonidine methyldopa nitroglycerin nitroprusside nitroprusside spironolactone furosemide ' +
  'amiloride triamterene acetazolamide mannitol simvastatin niacin gemfibrozil clofibrate cholestyramine ' +
  'clopidogrel ticlopidine dipyridamole streptokinase urokinase alteplase abciximab protamine aprotinin ' +
  'desmopressin vasopressin ddavp oxytocin misoprostol mifepristone methylergonovine bromocriptine clomiphene ' +
  'testosterone estrogen oestrogen estradiol progesterone levonorgestrel medroxyprogesterone raloxifene ' +
  'levothyroxine thyroxine propylthiouracil methimazole carbimazole octreotide calcitonin teriparatide ' +
  'alendronate pamidronate zoledronate metformin glibenclamide glyburide glipizide tolbutamide rosiglitazone ' +
  'orlistat sibutramine fenfluramine dexfenfluramine phentermine phenylpropanolamine ephedrine pseudoephedrine ' +
  'epinephrine adrenaline norepinephrine noradrenaline phenylephrine dopamine dobutamine isoproterenol ' +
  'salbutamol albuterol theophylline aminophylline montelukast cromolyn cimetidine ranitidine famotidine ' +
  'omeprazole lansoprazole metoclopramide domperidone cisapride ondansetron promethazine loperamide ' +
  'atropine scopolamine pilocarpine timolol latanoprost brimonidine oxybutynin sildenafil tadalafil finasteride ' +
  'tamsulosin isotretinoin acitretin etretinate psoralen botulinum dimenhydrinate diphenhydramine ' +
  'terfenadine astemizole cetirizine loratadine cyproheptadine pizotifen sumatriptan ergotamine ' +
  'methysergide povidone chlorhexidine iodine iodide gadolinium iohexol iopamidol bismuth ' +
  'deferoxamine desferrioxamine deferiprone dimercaprol fluorescein indocyanine triamcinolone ' +
  'lidocaine bupivacaine levamisole tetracycline minocycline doxycycline tretinoin atra ' +
  'tpa rtpa ivig immunoglobulin antivenom albendazole mebendazole lindane permethrin vigabatrin ' +
  'semaglutide tirzepatide vioxx avandia prozac zoloft paxil lipitor viagra botox accutane celebrex ' +
  'chantix ritalin adderall oxycontin xarelto pradaxa tysabri avastin herceptin humira remicade enbrel ' +
  'adenosine sucralfate disulfiram dipivefrin fluvoxamine argatroban prostaglandin prostaglandins thrombin ' +
  'ergonovine quinacrine acarbose ritodrine terbutaline nicotinic retinoic ascorbic tranexamic aminocaproic ' +
  'fusidic valproate tryptophan arabinoside cytarabine carmustine lomustine bcnu ccnu cisplatin docetaxel ' +
  'irinotecan etoposide teniposide vincristine vinblastine estramustine mitotane octreotide lanreotide ' +
  'leuprolide leuprorelin goserelin buserelin triptorelin flutamide bicalutamide cyproterone letrozole ' +
  'exemestane anastrozole fulvestrant amifostine leucovorin folinic levofolinate cladribine chlorodeoxyadenosine ' +
  'fludarabine pentostatin aldesleukin denileukin bexarotene acyclovir ganciclovir valganciclovir cidofovir ' +
  'famciclovir oseltamivir zanamivir lamivudine stavudine didanosine abacavir tenofovir entecavir ritonavir ' +
  'indinavir enfuvirtide teicoplanin daptomycin quinupristin fosfomycin methenamine nalidixic sulfadiazine ' +
  'sulfadoxine pyrimethamine proguanil artesunate artemether halofantrine melarsoprol antimony stibogluconate ' +
  'miltefosine niclosamide diethylcarbamazine clofazimine cycloserine ethionamide capreomycin prothionamide ' +
  'griseofulvin terbinafine voriconazole caspofungin micafungin benznidazole nifurtimox levamisole ' +
  'pimozide loxapine molindone sulpiride amisulpride ziprasidone paliperidone lurasidone asenapine tetrabenazine ' +
  'reserpine modafinil atomoxetine pemoline zolpidem zopiclone zaleplon eszopiclone melatonin chloral ' +
  'meprobamate triazolam lorazepam diazepam flunitrazepam clobazam ghb gbl baclofen tiagabine rufinamide ' +
  'lacosamide perampanel ezogabine stiripentol hydantoin diphenylhydantoin ethosuximide ' +
  'selegiline rasagiline entacapone tolcapone apomorphine trihexyphenidyl benztropine biperiden riluzole ' +
  'glatiramer fingolimod dimethyl teriflunomide mitoxantrone natalizumab galantamine rivastigmine tacrine ' +
  'papaverine alprostadil yohimbine vardenafil phentolamine phenoxybenzamine prazosin doxazosin guanethidine ' +
  'labetalol carvedilol digitoxin milrinone amrinone bosentan epoprostenol treprostinil ivabradine ranolazine ' +
  'nicorandil mexiletine disopyramide tocainide dofetilide dronedarone perhexiline bepridil ' +
  'indapamide chlorthalidone metolazone bumetanide ethacrynic eplerenone acetazolamide methazolamide ' +
  'tolvaptan demeclocycline aliskiren ezetimibe fenofibrate bezafibrate probucol colestipol ' +
  'fondaparinux hirudin lepirudin bivalirudin danaparoid enoxaparin dalteparin phenprocoumon acenocoumarol ' +
  'phenindione vitamin phytonadione menadione eptifibatide tirofiban cilostazol pentoxifylline anagrelide ' +
  'filgrastim sargramostim erythropoietin epoetin darbepoetin romiplostim eltrombopag rhepo ' +
  'exenatide pioglitazone troglitazone repaglinide nateglinide sitagliptin phenformin pramlintide glucagon ' +
  'somatostatin somatropin hydrocortisone methylprednisolone prednisolone betamethasone fluticasone ' +
  'beclomethasone mometasone fludrocortisone ketoconazole stanozolol oxandrolone tibolone norethisterone ' +
  'drospirenone stilbestrol diethylstilbestrol ethinylestradiol mifepristone methotrimeprazine ' +
  'dinoprostone carboprost atosiban magnesium potassium sodium calcium zinc selenium copper iron ' +
  'bromide fluoride chloride mercury thallium silver aluminum aluminium cyanide paraquat organophosphate ' +
  'methanol glycol toluene formaldehyde phenol camphor eucalyptus ginkgo ginseng ephedra kava licorice ' +
  'senna bisacodyl cascara lactulose polyethylene phosphate simethicone pancreatin lipase ursodiol chenodiol ' +
  'cromoglycate nedocromil zafirlukast omalizumab ipratropium tiotropium fenoterol clenbuterol ' +
  'dextromethorphan guaifenesin cyproheptadine hydroxyzine chlorpheniramine doxylamine meclizine cinnarizine ' +
  'flunarizine betahistine prochlorperazine trimethobenzamide droperidol dronabinol nabilone cannabidiol ' +
  'ketorolac ketoprofen flurbiprofen mefenamic meclofenamate tolmetin nabumetone celecoxib rofecoxib metamizole ' +
  'dipyrone phenylbutazone oxyphenbutazone benoxaprofen sulindac tolfenamic propoxyphene dextropropoxyphene ' +
  'pentazocine nalbuphine butorphanol hydromorphone hydrocodone tapentadol heroin loperamide diphenoxylate ' +
  'neostigmine pyridostigmine edrophonium physostigmine glycopyrrolate pralidoxime obidoxime sugammadex ' +
  'vecuronium rocuronium pancuronium atracurium mivacurium chloroprocaine ropivacaine tetracaine benzocaine ' +
  'enflurane isoflurane desflurane nitrous dexmedetomidine remifentanil sufentanil alfentanil ' +
  'acetylcysteine edetate edta trientine succimer hydroxocobalamin methylene dextran hetastarch albumin ' +
  'metrizamide iothalamate gadopentetate barium technetium thorotrast radioiodine tacalcitol calcipotriol ' +
  'calcitriol dovonex anthralin dithranol podophyllin cantharidin methoxsalen puva hydroquinone ' +
  'minoxidil finasteride dutasteride eflornithine pimecrolimus azelaic benzoyl crotamiton malathion ' +
  'risedronate ibandronate zoledronic etidronate strontium denosumab raloxifene alefacept efalizumab anakinra ' +
  'tocilizumab muromonab basiliximab daclizumab alemtuzumab cetuximab panitumumab gemtuzumab sunitinib ' +
  'sorafenib erlotinib gefitinib lapatinib dasatinib nilotinib pazopanib vandetanib everolimus temsirolimus ' +
  'lenalidomide pomalidomide carfilzomib azacitidine decitabine romidepsin vorinostat anthracycline ' +
  'anthracyclines doxorubicin daunorubicin epirubicin idarubicin adriamycin streptozocin plicamycin ' +
  'aminoglutethimide megestrol sirolimus basiliximab atg okt3 fk506 mmf hcq azt asa tmp smx ' +
  'trastuzumab nivolumab pembrolizumab vemurafenib dabrafenib varenicline lorcaserin rimonabant bupropion ' +
  'tegaserod alosetron olsalazine balsalazide infliximab cholecystokinin secretin pentagastrin sincalide ' +
  'tuberculin bcg dtp mmr toxoid antitoxin antivenin antithymocyte globulin aprotinin collagen silicone'
).split(' ');

/** Kinds of treatment: what may cause harm without a name of its own. */
const TREATMENTS = (
  'drug drugs medication medications medicine medicines therapy therapies treatment treatments ' +
  'chemotherapy radiotherapy radiation immunotherapy pharmacotherapy polychemotherapy vaccine vaccines ' +
  'vaccination immunization immunisation antibiotic antibiotics antidepressant antidepressants ssri ssris ' +
  'antipsychotic antipsychotics neuroleptic neuroleptics anticonvulsant anticonvulsants antiepileptic ' +
  'antihypertensive opioid opioids opiates steroid steroids nsaid nsaids statin statins anticoagulant ' +
  'anticoagulants anticoagulation antihistamine antihistamines bisphosphonate bisphosphonates contraceptive ' +
  'contraceptives diuretic diuretics inhibitor inhibitors blocker blockers agonist agonists antagonist ' +
  'antagonists antiretroviral antivirals antifungal immunosuppressant immunosuppressants supplement ' +
  'supplements herbal surgery procedure procedures implant implants device devices stent stents transplant ' +
  'transplantation transfusion injection injections infusion infusions pill pills tablet tablets anesthesia ' +
  'anaesthesia sedation stimulation hormone hormones dose doses dosing agent agents technique'
).split(' ');

const names = new Set(NAMES);
const treatments = new Set(TREATMENTS);
const endingsByLength = groupByLength(ENDINGS);
const beginningsByLength = groupByLength(BEGINNINGS);
/** Ordinary words that end or begin as medicines do. */
const ORDINARY = new Set('april harlequin cephalic cephalad cephalopod cephalopods'.split(' '));

function groupByLength(parts: readonly string[]): ReadonlyMap<number, ReadonlySet<string>> {
  const groups = new Map<number, Set<string>>();
  for (const part of parts) {
    const group = groups.get(part.length) ?? new Set<string>();
    groups.set(part.length, group.add(part));
  }
  return groups;
}

/** Does a lower-case word name a medicine or another agent with effects on the body? */
export function isDrugWord(word: string): boolean {
  if (names.has(word)) return true;
  if (word.length < 6 || ORDINARY.has(word)) return false;
  for (const [length, endings] of endingsByLength)
    if (word.length > length + 1 && endings.has(word.slice(-length))) return true;
  for (const [length, beginnings] of beginningsByLength)
    if (word.length > length + 3 && beginnings.has(word.slice(0, length))) return true;
  return false;
}

/** Does a lower-case word name a kind of treatment rather than one medicine? */
export function isTreatmentWord(word: string): boolean {
  return treatments.has(word);
}
