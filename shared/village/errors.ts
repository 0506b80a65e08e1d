import { refusal } from '@shared/kernel/errors'
import * as z from 'zod'

export const villageErrors = {
  PERSON_NOT_MATCHED: refusal(
    '填的和这一户对不上。',
    '姓名、身份证后四位、户码再核对一遍；没有户码可以不填。还不对，打电话问一问。',
    { triesLeft: z.int() },
  ),
  SIGN_IN_LOCKED: refusal(
    '试错的次数多了，今天先不能再试。',
    '明天再来，或者换家里另一部手机试。着急就给网格员打电话。',
    { until: z.int() },
  ),
  HOUSEHOLD_LOCKED: refusal(
    '这一家今天试错的次数多了。',
    '填上门上的户码再试；填了还不行，请网格员当面换一个新户码，就能再试。',
    { until: z.int() },
  ),
  ALREADY_SIGNED_IN: refusal('这部手机已经认过一户了。', '要换一户，先在“我的”里退出。'),
  PHONES_FULL: refusal(
    '这个人已经在两部手机上登录了。',
    '先在其中一部上退出；手机不在身边，就不填户码再试一次，请网格员认一认。',
  ),
  SIGN_IN_DECIDED: refusal('这一条已经有人办过了。', '退回去刷新一下。'),
  SHEET_UNREADABLE: refusal('这个表格打不开。', '请用模板填好，存成 .xlsx 再传。', { why: z.string() }),
  ROSTER_HAS_PROBLEMS: refusal('名册里还有没填对的地方，一户都没有导入。', '照着单子改好，再传一次。'),
  ROSTER_ASKS: refusal('名册里有新的组名，还不知道是不是原来的组。', '看着预览，一个一个选好，再点导入。'),
  ROSTER_MOVED_ON: refusal('预览以后名册又变了，这次没有导入。', '重新传一次，看过预览再确认。'),
  ROSTER_NEEDS_ANOTHER: refusal(
    '这份名册动了有职务的人，要再有一个人点头才能导入。',
    '请他们打开“村民名册”，看过再点导入。',
    {
      from: z.string(),
    },
  ),
  ROSTER_BUSY: refusal('另一份名册正在导入。', '等它做完再传。'),
  ROLE_ENDS_TOO_LATE: refusal('任期要在今天以后、五年以内。', '改一改到期的日子。'),
  ROLE_PLACE_WRONG: refusal('这个职务管不到所选的地方。', '换一个地方。'),
  OFFICE_TAKEN: refusal('这个职务只有一个人担，已经有人了。', '先撤掉他的，再给这一个人。'),
  ROLES_CLASH: refusal('村委会的人不能又当监委会的人。', '先撤掉另一个职务，再给这一个。'),
  LAST_COMMITTEE: refusal('村委会至少要留一个人。', '先把职务交给别人，再撤这一个。'),
  KIN_OF_YOUR_OWN: refusal('自家的亲戚，自己不能划掉。', '请村委会别的人来改。'),
  NAMING_HEAD_ONLY: refusal('写全名要户主自己点头。', '请户主在自己手机上选；要写得少一点，家里谁选都行。'),
  NAMING_OWN_ONLY: refusal('这一条只能本人自己选。', '请他在自己手机上选。'),
  NAMING_OF_A_CHILD: refusal('不满十八岁，不写名字。', '满了十八岁再选；要写得少一点，现在就行。'),
  NAMING_NOT_READY: refusal('村里还没做好写全名的准备。', '等村委会把影响评估存好，再来选。'),
  NAMING_CHANGED: refusal('这句话刚刚改过。', '退回去刷新一下，看清了再选。'),
  FULL_TEXT_MISSING: refusal('这一项名册里没有填。', '请组长补上再看。'),
} as const
