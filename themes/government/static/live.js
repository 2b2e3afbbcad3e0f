/*
 * What is new while a page is open. One tab of the browser holds the portal's channel of Server-Sent Events and passes the news
 * on to the others; each tab fetches the windows that show what has changed, and tells the rest of the page by the event
 * tz:topic (detail.topics). A tab that is hidden, or whose page is being edited, catches up afterwards; only the page itself is told of
 * meanwhile.
 *
 * 1 the channel, 2 one for all tabs, 3 what news does to a page.
 */
import {refreshWindow} from "./navigate.js";

const {context, user, news: newsAtLoad} = document.body.dataset;
const NAME = `tz-live ${context} ${user}`;
const ANYTHING = "*";
const ALWAYS = ["notifications", "pages", "portlets"]; // what the page itself shows, beside its windows
const OF_EVERY_WINDOW = "portlets"; // one may have been switched off or on

// 1 The channel: reconnects with growing, scattered pauses; at once when the tab is looked at again or the network is back. -------------

const PAUSE_MIN_MILLIS = 1000;
const PAUSE_MAX_MILLIS = 60_000;
const SILENCE_MAX_MILLIS = 60_000; // the portal is heard every 25 s
const WATCH_MILLIS = 15_000;

class Channel {
  #source;
  #position = newsAtLoad; // what came while the page was on its way is told, too
  #failures = 0;
  #heardAt = 0;
  #timer;
  #watch;
  #tell;
  #wake = () => document.visibilityState === "visible" && this.#silent() && this.#connect();

  constructor(tell) {
    this.#tell = tell;
  }

  open() {
    this.#connect();
    this.#watch = setInterval(() => this.#source && this.#silent() && this.#connect(), WATCH_MILLIS);
    document.addEventListener("visibilitychange", this.#wake);
    addEventListener("online", this.#wake);
  }

  close() {
    clearInterval(this.#watch);
    document.removeEventListener("visibilitychange", this.#wake);
    removeEventListener("online", this.#wake);
    this.#disconnect();
  }

  #silent() {
    return Date.now() - this.#heardAt > SILENCE_MAX_MILLIS || !this.#source;
  }

  #disconnect() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }

  #connect() {
    this.#disconnect();
    this.#heardAt = Date.now();
    const since = this.#position ? `?since=${encodeURIComponent(this.#position)}` : "";
    const source = new EventSource(`${context}/live${since}`);
    this.#source = source;
    const on = (name, act) => source.addEventListener(name, event => {
      this.#heardAt = Date.now();
      this.#position = event.lastEventId || this.#position;
      act(JSON.parse(event.data));
    });
    on("hello", () => this.#failures = 0);
    on("beat", () => {});
    on("news", news => this.#tell(news));
    on("bye", ({why}) => {
      this.#disconnect();
      if (why === "restart") { // else until the tab is looked at again
        this.#later();
      }
    });
    source.onerror = () => this.#later();
  }

  #later() {
    this.#disconnect();
    const pause = Math.min(PAUSE_MAX_MILLIS, PAUSE_MIN_MILLIS * 2 ** this.#failures++);
    this.#timer = setTimeout(() => this.#connect(), pause * (0.5 + Math.random()));
  }
}

// 2 One for all tabs: the one that holds the lock has the channel; when it is closed the next one takes over. --------------------------

function join() {
  const others = new BroadcastChannel(NAME);
  const channel = new Channel(news => {
    others.postMessage(news);
    receive(news);
  });
  others.onmessage = event => receive(event.data);
  if (!navigator.locks) { // only on insecure addresses
    channel.open();
    return;
  }
  let leave;
  const take = () => {
    const gone = new AbortController();
    leave = () => gone.abort();
    navigator.locks.request(NAME, {signal: gone.signal}, () => new Promise(release => {
      channel.open();
      leave = () => {
        channel.close();
        release();
      };
    })).catch(() => {}); // given up before it was this tab's turn
  };
  take();
  addEventListener("pagehide", () => leave()); // the browser may keep the page to come back to
  addEventListener("pageshow", event => event.persisted && take());
}

// 3 What news does to a page. ------------------------------------------------------------------------------------------------------------

const AGAIN_MILLIS = 2000;
const pending = new Map(); // topics, and whose acts have made the news on each
let editing = false;

function receive({topics, spread, by}) {
  setTimeout(() => {
    topics.forEach(topic => pending.set(topic, [...pending.get(topic) ?? [], by]));
    if (editing && (topics.includes("pages") || topics.includes(ANYTHING))) {
      tell(["pages"]); // the editor says so at once
    }
    catchUp();
  }, Math.random() * spread);
}

function catchUp() {
  if (pending.size === 0 || document.hidden || editing) {
    return;
  }
  const windows = [...document.querySelectorAll(".tz-window[data-window]")];
  const shows = frame => [OF_EVERY_WINDOW, ...(frame.dataset.topics ?? "").split(" ").filter(Boolean)];
  const topics = pending.has(ANYTHING) ? [...new Set([...ALWAYS, ...windows.flatMap(shows)])] : [...pending.keys()];
  const authors = new Map(topics.map(topic => [topic, pending.get(topic) ?? pending.get(ANYTHING)]));
  pending.clear();
  tell(topics);
  const concerned = windows.filter(frame => shows(frame).some(topic => authors.has(topic)));
  concerned.reduce((before, frame) => before.then(() =>
    refresh(frame.dataset.window, shows(frame).flatMap(topic => authors.get(topic) ?? []))), Promise.resolve()); // one by one
}

const tell = topics => document.dispatchEvent(new CustomEvent("tz:topic", {detail: {topics}}));

/** A window whose menu is open, or that waits for an answer, is left in peace for the moment. */
async function refresh(id, authors) {
  const frame = document.getElementById(`window-${id}`);
  const busy = frame?.matches("[aria-busy=true], [data-asking]") || frame?.querySelector("details.tz-pop[open]");
  const done = !busy && await refreshWindow(id, {background: true}, authors).catch(() => true); // it goes on showing what it showed
  if (!done) {
    setTimeout(() => refresh(id, authors), AGAIN_MILLIS);
  }
}

document.addEventListener("visibilitychange", catchUp);
document.addEventListener("tz:edit", event => {
  editing = Boolean(event.detail?.editing);
  catchUp();
});

if (user) {
  join();
}
