import * as z from 'zod'

/**
 * A "no" that a person can meet: a plain Chinese sentence, and a way on.
 * Both travel with the error, so that client and server never disagree on the words.
 */
export const refusal = <S extends z.ZodRawShape>(message: string, way: string, data?: S) => ({
  message,
  data: z.object({ way: z.string().default(way), ...(data as S) }),
})

/** Refusals that any procedure can answer with. */
export const commonErrors = {
  SIGN_IN_REQUIRED: refusal('这件事要先认一认您是哪一家。', '点“我的”，找到自家登录。'),
  NOT_ALLOWED: refusal('这件事不归您办，或者不是您家的。', '有疑问，给网格员打个电话。'),
  NOT_FOUND: refusal('没找到这一条，可能已经撤回了。', '退回去刷新一下再看。'),
  INPUT_INVALID: refusal('有一处没填对，请看一看。', '改好标出来的地方再送一次。', {
    fields: z.array(z.object({ path: z.string(), problem: z.string() })).default([]),
  }),
  KEY_REUSED: refusal('这次送的和上次不一样，没有收。', '退回去重新填一次。'),
  LET_GO: refusal('上次那一件没有办成，已经作罢了。', '还要办，就再办一次。'),
  BUSY: refusal('这会儿人多，没挤进去，您填的都还在。', '过几秒再点一次。'),
  TOO_OFTEN: refusal('点得太勤了，先歇一歇。', '过一阵再来，着急就打电话给网格员。', {
    retryAt: z.int().optional(),
  }),
  WORDS_REFUSED: refusal('这句话里有不合适的字眼，没有收。', '换个说法再送一次。'),
  PHOTO_NEEDED: refusal('这一步要有照片。', '先拍一张照片。'),
  WORDS_NEEDED: refusal('这一步要说几句。', '写一句，或者按住说话。'),
  REASON_NEEDED: refusal('这一步要说明为什么。', '写一句理由，对方能看到。'),
  PHOTO_TOO_LARGE: refusal('有照片太大了，旧手机打不开，没有收。', '用手机重新拍一张，或者截小一点再送。'),
  PHOTO_REFUSED: refusal('有照片打不开，没有收。', '重新拍一张，或者打开它截个屏，送截下来的那张。'),
} as const
