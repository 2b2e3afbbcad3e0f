/*
 * A finger that rests where it has touched: what a long press means. What it rests on must be able to stop the page's scrolling from
 * then on; that it is able to can only be said before the touch.
 */
const REST_MILLIS = 350;
const REST_PX = 8;

let resting;

/** Whether a finger has come down where it may rest, and is neither lifted nor moved away. */
export const isResting = () => resting !== undefined;

/** Prepares elements on which a finger may rest. */
export function letRest(elements) {
  for (const element of elements) {
    element.addEventListener("touchmove", event => resting?.done && event.cancelable && event.preventDefault(), {passive: false});
  }
}

function stop() {
  clearTimeout(resting?.timer);
  resting?.over.abort();
  resting = undefined;
}

/**
 * A finger has come down.
 *
 * @param act is called once it has rested, with a function that answers its last event as long as it is down, then undefined
 */
export function rest(event, act) {
  if (event.pointerType !== "touch" || !event.isPrimary) {
    return;
  }
  stop();
  const now = resting = {over: new AbortController(), last: event};
  const options = {signal: now.over.signal};
  addEventListener("pointermove", moved => {
    now.last = moved;
    if (!now.done && Math.hypot(moved.clientX - event.clientX, moved.clientY - event.clientY) > REST_PX) {
      stop();
    }
  }, options);
  addEventListener("pointerup", stop, options);
  addEventListener("pointercancel", stop, options);
  addEventListener("contextmenu", pressed => pressed.preventDefault(), options);
  now.timer = setTimeout(() => {
    now.done = true;
    navigator.vibrate?.(15);
    act(() => resting === now ? now.last : undefined);
  }, REST_MILLIS);
}
