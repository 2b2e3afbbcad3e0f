/*
 * Tells who edits a page that it was arranged anew meanwhile, by the office or by himself elsewhere: at once, not at the next save.
 * What he has done stays until he decides.
 */
import {api} from "./api.js";
import {showNews} from "./editor-dialogs.js";
import {announce, element, text, toast} from "./ui.js";

const AGAIN_MILLIS = 1000;

export class News {
  #note;
  #timer;

  /** @param editor arrangement, saver, canvas, bar, portal, signal */
  constructor(editor) {
    this.editor = editor;
    document.addEventListener("tz:topic", ({detail}) => detail.topics.includes("pages") && this.#look(), {signal: editor.signal});
    editor.signal.addEventListener("abort", () => this.clear());
  }

  /** What is shown is what the portal has. */
  clear() {
    clearTimeout(this.#timer);
    this.#note?.remove();
    this.#note = undefined;
  }

  async #look() {
    clearTimeout(this.#timer);
    const page = await this.#fetch();
    if (!page || this.editor.signal.aborted) {
      return; // the next news, or the next save, tells again
    }
    if (this.editor.saver.waiting) { // what is on its way changes the page, too
      this.#timer = setTimeout(() => this.#look(), AGAIN_MILLIS);
    } else if (page.revision === this.editor.arrangement.revision) {
      this.clear();
    } else {
      this.#tell();
    }
  }

  #fetch() {
    return api("GET", this.editor.portal.path, undefined, {background: true}).catch(() => undefined);
  }

  #tell() {
    if (this.#note) {
      return;
    }
    const act = (label, run) => element("button", {type: "button", class: "tz-button", click: run}, text(label));
    this.#note = element("div", {class: "tz-message tz-info tz-edit-news"}, element("span", {}, text("news")),
      act("news.show", () => this.#show()), act("news.take", () => this.#take()));
    this.editor.canvas.grid.before(this.#note);
    announce(text("news"));
  }

  async #show() {
    const page = await this.#fetch();
    if (!page) {
      toast(text("unreachable"));
    } else if (await showNews(this.editor.arrangement.windows, page.windows)) {
      await this.#take();
    }
  }

  /** What the user has done is stored first: it is kept within what is new. */
  async #take() {
    if (await this.editor.saver.flush()) {
      await this.editor.portal.reload();
      announce(text("news.taken"));
      this.editor.bar.focus();
    }
  }
}
