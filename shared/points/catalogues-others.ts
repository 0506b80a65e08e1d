import type { Catalogue } from './catalogues-types'

/** Shorter published lists. None of them says what evidence is asked for. */
export const otherCatalogues: readonly Catalogue[] = [
  {
    id: 'baiyang',
    village: '白羊村（仪征）',
    unit: 'person',
    source: '白羊村公开的积分项目',
    items: [
      { name: '参加活动', category: '参与', points: 1, kind: 'award', evidence: '', ship: 'default', per: '次' },
      { name: '文艺表演', category: '参与', points: 20, kind: 'award', evidence: '', ship: 'default' },
      { name: '善行', category: '善行', points: 50, kind: 'award', evidence: '', ship: 'default' },
      {
        name: '协调矛盾',
        category: '治理',
        points: 20,
        kind: 'award',
        evidence: '',
        ship: 'optional',
        note: '调解凭自愿，不要让积分成了逼人和解的由头。',
      },
      { name: '志愿服务', category: '志愿', points: 20, kind: 'award', evidence: '', ship: 'default' },
      { name: '环境星（月）', category: '环境', points: 50, kind: 'award', evidence: '', ship: 'default', per: '月' },
      { name: '环境星（季）', category: '环境', points: 80, kind: 'award', evidence: '', ship: 'default', per: '季' },
      { name: '环境星（年）', category: '环境', points: 100, kind: 'award', evidence: '', ship: 'default', per: '年' },
    ],
  },
  {
    id: 'shuangzhai',
    village: '双寨村（随县）',
    unit: 'household',
    source: '双寨村公开的积分项目',
    items: [
      { name: '每月最清洁', category: '环境卫生', points: 5, kind: 'award', evidence: '', ship: 'default', per: '月' },
    ],
  },
  {
    id: 'xutang',
    village: '徐塘村（峨眉山）',
    unit: 'household',
    source: '徐塘村公开的积分项目（全部69项里的4项）',
    items: [
      { name: '公益劳动', category: '参与', points: 5, kind: 'award', evidence: '', ship: 'default' },
      { name: '义务巡逻', category: '参与', points: 10, kind: 'award', evidence: '', ship: 'default' },
      { name: '焚烧秸秆', category: '扣分', points: 5, kind: 'deduction', evidence: '', ship: 'default' },
      {
        name: '违反公德',
        category: '扣分',
        points: 20,
        kind: 'deduction',
        evidence: '',
        ship: 'optional',
        note: '太笼统，要一件一件写清是什么事。',
      },
    ],
  },
  {
    id: 'laojia',
    village: '老贾村（吴桥）',
    // The village does not say who earns; a household does here, as with most.
    unit: 'household',
    source: '老贾村公开的积分项目',
    items: [
      { name: '维修监控', category: '贡献', points: 20, kind: 'award', evidence: '', ship: 'default' },
      { name: '维护地磅', category: '贡献', points: 10, kind: 'award', evidence: '', ship: 'default' },
      { name: '义务浇灌', category: '贡献', points: 20, kind: 'award', evidence: '', ship: 'default' },
    ],
  },
  {
    id: 'generic',
    village: '通用模板',
    unit: 'household',
    source: '网上流传的通用模板，不是哪一个村的，只作参考（m.boteman.cn/paper/511556508）',
    items: [
      { name: '参加村民会议/监督', category: '参与', points: 2, kind: 'award', evidence: '', ship: 'default' },
      { name: '文明行为', category: '风尚', points: 3, kind: 'award', evidence: '', ship: 'default' },
      { name: '公益活动', category: '志愿', points: 5, kind: 'award', evidence: '', ship: 'default' },
      { name: '义务劳动/捐资', category: '社会责任', points: 10, kind: 'award', evidence: '', ship: 'default' },
      { name: '市级以上荣誉', category: '荣誉', points: 20, kind: 'award', evidence: '', ship: 'default' },
    ],
  },
]
