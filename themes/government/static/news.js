/*
 * Which windows have news that they do not show. News is numbered as this tab hears it; a frame shows what was heard before it was asked for, whoever
 * has asked: the page, a link, the user who refreshes, or news itself. So what waits is known from these numbers alone, and nothing that happens
 * meanwhile can lose it:
 *
 *   idle      the window's frame was asked for after its latest news
 *   waiting   it was asked for before; it is fetched anew, or while that can't be, held: it may bear the sign that there is news
 *   fetching  what is heard meanwhile is later than what comes, and the window goes on waiting
 *
 * The sign stands in the frame, and goes with it: when another one takes its place, which shows more or is waiting itself.
 */
let heard = 0;
const latest = new Map(); // by window: the number of its latest news, and of the latest that somebody else has made
const shown = new WeakMap(); // by frame

const latestOf = frame => latest.get(frame.dataset.window) ?? {any: 0, others: 0};

/** The number of the news that was heard last: to be remembered when frames are asked for, and given to noteShown when they come. */
export const heardUntil = () => heard;

/** There is news for a window. @param byOthers whether not all of it is the window's own doing */
export function hear(id, byOthers) {
  heard++;
  latest.set(id, {any: heard, others: byOthers ? heard : latest.get(id)?.others ?? 0});
}

/** A frame shows what was heard until then; or it need not show it. */
export function noteShown(frame, until) {
  shown.set(frame, until);
}

/** Until where a frame shows the news. */
export const shownBy = frame => shown.get(frame) ?? 0;

/** Whether a window waits for news to be shown. */
export const hasNews = frame => latestOf(frame).any > shownBy(frame);

/** Whether a window waits for news that is not only its own doing, which it knows from the answer. */
export const hasNewsOfOthers = frame => latestOf(frame).others > shownBy(frame);
