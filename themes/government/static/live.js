/*
 * What is new while a page is open. One tab of the browser holds the portal's channel of Server-Sent Events and passes the news
 * on to the others; each tab fetches the windows that show what has changed (news.js), and tells the rest of the page by the event
 * tz:topic (detail.topics). A tab that is hidden, or whose page is being edited, catches up afterwards; only the page itself is told of
 * meanwhile.
 *
 * 1 the channel, 2 one for all tabs, 3 what news does to a page.
 */
import {actorOf, giveUpNews, showNews} from "./navigate.js";
import {hasNews, hear, heardUntil} from "./news.js";

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
const PATIENCE_MILLIS = 5000; // with a window that is in use, or can't be had
const FETCH_MILLIS = 30_000; // then it can't
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

const isAway = () => document.hidden || editing;
const windowsHere = () => [...document.querySelectorAll(".tz-window[data-window]")];

function catchUp() {
  if (isAway()) {
    return;
  }
  if (pending.size > 0) {
    passOn();
  }
  look();
}

/** Tells the page, and each window that shows one of the topics. */
function passOn() {
  const windows = windowsHere();
  const shows = frame => [OF_EVERY_WINDOW, ...(frame.dataset.topics ?? "").split(" ").filter(Boolean)];
  const topics = pending.has(ANYTHING) ? [...new Set([...ALWAYS, ...windows.flatMap(shows)])] : [...pending.keys()];
  const authors = new Map(topics.map(topic => [topic, pending.get(topic) ?? pending.get(ANYTHING)]));
  pending.clear();
  tell(topics);
  for (const frame of windows.filter(frame => shows(frame).some(topic => authors.has(topic)))) {
    hear(frame.dataset.window, shows(frame).flatMap(topic => authors.get(topic) ?? []).some(author => author !== actorOf(frame)));
  }
}

const tell = topics => document.dispatchEvent(new CustomEvent("tz:topic", {detail: {topics}}));

let rounds = Promise.resolve();
let pause;
const waitsSince = new WeakMap(); // frames

/** Goes over the windows that have news, when those before have had their turn; and again, as long as there are any. */
function look() {
  rounds = rounds.then(goRound).catch(error => console.error(error));
}

async function goRound() {
  for (const frame of windowsHere().filter(hasNews)) {
    if (!isAway() && frame.isConnected) {
      await attend(frame); // one by one
    }
  }
  clearTimeout(pause);
  if (!isAway() && windowsHere().some(hasNews)) {
    pause = setTimeout(look, AGAIN_MILLIS);
  }
}

async function attend(frame) {
  const since = waitsSince.get(frame) ?? Date.now();
  const isPatient = Date.now() - since < PATIENCE_MILLIS;
  const heard = heardUntil();
  await showNews(frame, {background: true, signal: AbortSignal.timeout(FETCH_MILLIS)}, isPatient).catch(() => isPatient || giveUpNews(frame, heard));
  hasNews(frame) ? waitsSince.set(frame, since) : waitsSince.delete(frame);
}

document.addEventListener("tz:window-replaced", look); // by what may have been asked for before the news
document.addEventListener("visibilitychange", catchUp);
document.addEventListener("tz:edit", event => {
  editing = Boolean(event.detail?.editing);
  catchUp();
});

if (user) {
  join();
}
