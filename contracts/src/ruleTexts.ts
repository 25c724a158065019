/** How rules of scoring read, by kind; `{name}` stands for what the rule says. */
export const ruleTexts = {
  'award.share': {
    vi: '{share} điểm tối đa',
    en: '{share} of the maximum',
  },
  'award.points': {
    vi: '{points} điểm',
    en: '{points} points',
  },
  'empty.missing': {
    vi: 'Mẫu số bằng không: không có điểm số.',
    en: 'Where the denominator is empty there is no score.',
  },
  'empty.zero': {
    vi: 'Mẫu số bằng không: 0 điểm.',
    en: 'Where the denominator is empty: 0 points.',
  },
  'empty.full-marks': {
    vi: 'Mẫu số bằng không: điểm tối đa.',
    en: 'Where the denominator is empty: full marks.',
  },
  'empty.not-applicable': {
    vi: 'Mẫu số bằng không: không áp dụng.',
    en: 'Where the denominator is empty the indicator does not apply.',
  },
  yesNo: {
    vi: 'Có: điểm tối đa; không: 0 điểm.',
    en: 'Yes: full marks; no: none.',
  },
  options: {
    vi: 'Chọn một mức – {list}.',
    en: 'One of – {list}.',
  },
  conditions: {
    vi: 'Cộng điểm các điều kiện đạt – {list}.',
    en: 'The sum of the conditions that hold – {list}.',
  },
  ratio: {
    vi: 'Điểm = {numerator} ÷ {denominator} × điểm tối đa.',
    en: 'Points = {numerator} ÷ {denominator} × maximum.',
  },
  ratioToTarget: {
    vi: 'Điểm tối đa khi {numerator} ÷ {denominator} đạt {target}; thấp hơn thì tính theo tỷ lệ.',
    en: 'Full marks where {numerator} ÷ {denominator} reaches {target}, in proportion below it.',
  },
  countBands: {
    vi: 'Theo bậc số lượng – {list}.',
    en: 'By steps of a count – {list}.',
  },
  band: {
    vi: 'từ {from}: {award}',
    en: 'from {from}: {award}',
  },
  cappedList: {
    vi: '{points} điểm cho mỗi mục, tối đa {cap} điểm.',
    en: '{points} points for each item, at most {cap}.',
  },
  bonusPenalty: {
    vi: 'Cộng {bonus} điểm mỗi lần thưởng, trừ {penalty} điểm mỗi lần phạt, trong khoảng {min} đến {max} điểm.',
    en: '{bonus} points added for each bonus, {penalty} taken for each penalty, held between {min} and {max}.',
  },
  relativeToBest: {
    vi: 'Điểm = kết quả của đơn vị ÷ kết quả cao nhất × điểm tối đa.',
    en: 'Points = own result ÷ the best unit’s result × maximum.',
  },
  emulation: {
    vi: 'Nửa điểm theo tỷ lệ đạt mục tiêu, nửa còn lại theo khoảng cách giữa mục tiêu và đơn vị dẫn đầu.',
    en: 'Half of the points in proportion up to the target, the other half between the target and the leading unit.',
  },
  minMax: {
    vi: 'Chuẩn hóa giữa {min} và {max} rồi nhân điểm tối đa.',
    en: 'Scaled between {min} and {max}, then times the maximum.',
  },
  surveyMean: {
    vi: 'Trung bình khảo sát trên thang {min}–{max}, quy ra điểm tối đa.',
    en: 'Mean of a survey on a scale of {min}–{max}, as a share of the maximum.',
  },
  judged: {
    vi: 'Người thẩm định chấm trong khoảng điểm tối đa.',
    en: 'Judged by the appraiser within the maximum.',
  },
  judgedBy: {
    vi: 'Người thẩm định chấm theo mức – {list}.',
    en: 'Judged by the appraiser – {list}.',
  },
  weightedSum: {
    vi: 'Tổng các phần – {list}',
    en: 'The sum of parts – {list}',
  },
  term: {
    vi: '{name} ({points} điểm): {rule}',
    en: '{name} ({points} points): {rule}',
  },
  bestOf: {
    vi: 'Lấy trường hợp cao nhất – {list}',
    en: 'The best of the cases – {list}',
  },
  maturityLevel: {
    vi: 'Theo mức độ trưởng thành – {list}.',
    en: 'By maturity level – {list}.',
  },
  gate: {
    vi: 'Điều kiện bắt buộc, không có điểm; không đạt thì mức của đơn vị không quá {level}.',
    en: 'A mandatory condition without points; where it fails the unit’s level is held at {level}.',
  },
  formula: {
    vi: 'Theo công thức: {expression}',
    en: 'By the formula: {expression}',
  },
  notScored: {
    vi: 'Chỉ thu thập, không chấm điểm.',
    en: 'Collected only, not scored.',
  },
} as const
