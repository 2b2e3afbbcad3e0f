/*
 * A layer of a page edited by the administrator: the same editor, but nothing is stored by itself, as it reaches many people.
 * Storing shows whom first, and asks for a word about it.
 */
import {api} from "./api.js";
import {chooseVersion, comparisonList} from "./editor-dialogs.js";
import {announce, dialog, element, icon, text, toast} from "./ui.js";

const LOCKS = [["mustStay", "lock"], ["fixedPlace", "pin"], ["pushed", "push"]];
const COMMENT_MAX = 200;

/** The switches of a window's locks; a lock that a lower layer has set can't be taken away here. */
export function dressLocks(editor, frame, window) {
  const kind = editor.layer.split("/")[0];
  const buttons = LOCKS.map(([lock, picture]) => element("button", {type: "button", class: "tz-lock-switch", "data-lock": lock, "aria-pressed": String(window[lock]),
    disabled: window[lock] && window.origin !== kind, title: text(`lock.${lock}.tip`), click: () => {
      const now = editor.arrangement.find(window.id);
      const set = !now[lock];
      editor.commit(editor.arrangement.windows.map(other => other === now ? {...now, [lock]: set} : other), text(`lock.${lock}`));
      announce(text(set ? "lock.set" : "lock.unset", window.title, text(`lock.${lock}`)));
    }}, icon(picture), text(`lock.${lock}`)));
  const bar = element("div", {class: "tz-locks", role: "group", "aria-label": text("locks", window.title)}, buttons);
  frame.querySelector(".tz-window-head").after(bar);
  return [bar];
}

/** Stands in the place of the saver: stores when asked to. */
export class LayerSaver {
  #changed = false;

  constructor(editor) {
    this.editor = editor;
    this.gone = new AbortController();
    addEventListener("beforeunload", event => this.#changed && event.preventDefault(), {signal: this.gone.signal});
  }

  schedule() {
    this.#changed = true;
    this.editor.portal.state("pending");
  }

  forget() {
    this.#changed = false;
    this.editor.portal.state("saved");
  }

  again() {
    return this.open();
  }

  get waiting() {
    return false;
  }

  stop() {
    this.gone.abort();
  }

  /** Whether the editor may close: nothing is left to store, or it is not wanted. */
  async flush() {
    if (!this.#changed) {
      return true;
    }
    const left = await dialog(text("layer.leave"), element("p", {}, text("layer.leave.text")),
      [{label: text("layer.leave.do"), value: true}, {label: text("layer.stay"), main: true}]);
    this.#changed &&= !left;
    return left === true;
  }

  /** Shows what storing would change for whom, then stores. */
  async open() {
    const effect = await api("POST", `${this.editor.portal.path}/effect`, this.editor.portal.body()).catch(error => this.#refused(error));
    if (!effect) {
      return;
    }
    const comment = element("input", {type: "text", id: "tz-comment", maxlength: COMMENT_MAX, autocomplete: "off"});
    const content = [
      element("div", {class: "tz-facts"}, fact("layer.people", effect.people), fact("layer.arranged", effect.arranged)),
      element("p", {}, text("layer.effect", effect.people - effect.arranged, effect.arranged)),
      comparisonList(effect.change) ?? element("p", {}, text("layer.same")),
      element("div", {class: "tz-field"}, element("label", {for: "tz-comment"}, text("layer.comment")), comment),
    ];
    const save = {label: text("layer.save.do"), value: true, main: true};
    if (await dialog(text("layer.save.title"), content, [{label: text("cancel")}, save])) {
      await this.#save(comment.value.trim());
    }
  }

  async #save(comment, overwriting = {}) {
    this.editor.portal.state("saving");
    try {
      const answer = await api("PUT", this.editor.portal.path, {...this.editor.portal.body(), ...overwriting, comment});
      this.#changed = false;
      if (Object.keys(answer.created).length > 0) {
        location.reload(); // a layer's page has previews, which come with the page
        return;
      }
      this.editor.portal.saved(answer);
      this.editor.portal.state("saved");
      toast(text("layer.saved"));
    } catch (error) {
      this.editor.portal.state("pending");
      if (error.status === 409) {
        await this.#conflict(error.body.theirs, comment);
      } else {
        this.#refused(error);
      }
    }
  }

  async #conflict(theirs, comment) {
    if (await chooseVersion(this.editor.arrangement.windows, theirs.windows) === "mine") {
      await this.#save(comment, {revision: theirs.revision, overwrite: true});
    } else {
      this.#changed = false;
      location.reload();
    }
  }

  #refused(error) {
    if (error.status === 401 || error.status === 403) {
      this.editor.portal.loggedOut(error);
    } else {
      toast(error.message || text("unreachable"));
    }
  }
}

const fact = (key, number) => element("div", {}, element("small", {}, text(key)), element("b", {}, number));
