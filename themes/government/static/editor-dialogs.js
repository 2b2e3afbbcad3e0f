/* What the editor asks: which of two versions stays, whether the default is wanted again. */
import {api} from "./api.js";
import {bottom, byPlace, settle} from "./grid.js";
import {dialog, element, text, toast} from "./ui.js";

/** A page in small: a picture for whoever sees it; what differs is told in words beside it. */
export function miniMap(windows, marked = new Set()) {
  const rows = Math.max(12, bottom(windows));
  return element("div", {class: "tz-map", "aria-hidden": "true"}, [...windows].sort(byPlace).map(window => {
    const block = element("i", {class: marked.has(window.id) ? "tz-marked" : ""}, window.title);
    Object.assign(block.style, {left: `${window.x / 12 * 100}%`, top: `${window.y / rows * 100}%`,
      width: `${window.width / 12 * 100}%`, height: `${window.height / rows * 100}%`});
    return block;
  }));
}

/** What a comparison says, in words; undefined if it says nothing. */
export function comparisonList({added, removed, moved, locked}) {
  const lines = [["compare.added", added], ["compare.removed", removed], ["compare.moved", moved], ["compare.locked", locked]]
    .filter(([, windows]) => windows.length > 0)
    .map(([key, windows]) => element("li", {}, text(key, windows.length, windows.map(window => window.title).join(text("comma")))));
  return lines.length > 0 ? element("ul", {class: "tz-changes"}, lines) : undefined;
}

/** The windows as a comparison says they will be. */
export function applied(windows, {added, removed, moved}) {
  const gone = new Set(removed.map(window => window.id));
  const now = new Map([...moved, ...added].map(window => [window.id, window]));
  const kept = windows.filter(window => !gone.has(window.id) && !now.has(window.id));
  return settle([...kept, ...now.values()]);
}

/** What became of windows, in the form of the server's comparisons; a window as high as its content is not another for that. */
export function compare(before, after) {
  const find = (windows, id) => windows.find(window => window.id === id);
  const old = settle(before.map(window => {
    const now = find(after, window.id);
    return now?.autoHeight && window.autoHeight ? {...window, height: now.height} : window;
  }));
  const differs = (window, names) => find(old, window.id) && names.some(name => find(old, window.id)[name] !== window[name]);
  return {
    added: after.filter(window => !find(old, window.id)),
    removed: before.filter(window => !find(after, window.id)),
    moved: after.filter(window => differs(window, ["x", "y", "width", "height"])),
    locked: after.filter(window => differs(window, ["mustStay", "fixedPlace"])),
  };
}

const idsIn = comparison => new Set(Object.values(comparison).flat().map(window => window.id));

function pair(before, after, marked) {
  return element("div", {class: "tz-maps"},
    element("figure", {}, element("figcaption", {}, before.label), miniMap(before.windows, marked)),
    element("figure", {}, element("figcaption", {}, after.label), miniMap(after.windows, marked)));
}

/** Shows what restoring the default changes, and restores it if that is wanted. */
export async function restoreDefault(editor) {
  const {portal} = editor;
  if (!await editor.saver.flush()) {
    return;
  }
  const comparison = await api("GET", `${portal.path}/default`).catch(error => void toast(error.message || text("unreachable")));
  if (!comparison) {
    return;
  }
  const list = comparisonList(comparison);
  if (!list) {
    toast(text("restore.none"));
    return;
  }
  const {windows, revision} = editor.arrangement;
  const marked = idsIn(comparison);
  const content = [element("p", {}, text("restore.text")),
    pair({label: text("restore.before"), windows}, {label: text("restore.after"), windows: applied(windows, comparison)}, marked), list];
  const wanted = await dialog(text("restore"), content, [{label: text("cancel")}, {label: text("restore.do"), value: true, main: true}], {size: "tz-wide"});
  if (wanted) {
    try {
      portal.takeAsStep(await api("DELETE", `${portal.path}?revision=${encodeURIComponent(revision)}`), text("restore"));
      toast(text("restore.done"), () => {
        editor.undo();
      }, text("undo"));
    } catch (error) {
      toast(error.status === 409 ? text("conflict.title") : error.message || text("unreachable"));
      await portal.reload();
    }
  }
}

/** The page was changed elsewhere meanwhile: answers "mine" or "theirs". There is no third way, so Esc asks again. */
export async function chooseVersion(mine, theirs) {
  let chosen;
  while (!chosen) {
    chosen = await dialog(text("conflict.title"), [
      element("p", {}, text("conflict.text")),
      pair({label: text("conflict.mine"), windows: mine}, {label: text("conflict.theirs"), windows: theirs}, idsIn(compare(mine, theirs))),
    ], [{label: text("conflict.useTheirs"), value: "theirs"}, {label: text("conflict.useMine"), value: "mine", main: true}], {size: "tz-wide"});
  }
  return chosen;
}

/** Shows what became of a page that was arranged anew while it is edited; true if that is to be taken over. */
export function showNews(mine, theirs) {
  const comparison = compare(mine, theirs);
  return dialog(text("news.title"), [
    element("p", {}, text("news.text")),
    pair({label: text("news.before"), windows: mine}, {label: text("news.after"), windows: theirs}, idsIn(comparison)),
    comparisonList(comparison) ?? element("p", {}, text("news.same")),
  ], [{label: text("news.wait")}, {label: text("news.take"), value: true, main: true}], {size: "tz-wide"});
}
