/** Waiting for something to happen, with a deadline and a name. Nothing here waits for mere time. */

/** Deadlines are for a quiet machine; on a busy one only a failure reaches this many times as long. */
const PATIENCE = 4;

/** The promise's value, or an error that names what did not come. */
export async function within(quiet, what, promise) {
  const milliseconds = quiet * PATIENCE;
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${milliseconds} ms in vain for ${what}`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks again and again until the answer is neither false nor an error, and returns it. For what tells nobody when it
 * changes: an HTTP resource, a page. At the deadline the last answer is in the message.
 */
export async function until(what, ask, { milliseconds: quiet = 10_000, every = 50 } = {}) {
  const milliseconds = quiet * PATIENCE;
  const deadline = Date.now() + milliseconds;
  for (;;) {
    let last;
    try {
      const answer = await ask();
      if (answer !== false && answer !== undefined && answer !== null) return answer;
      last = String(answer);
    } catch (error) {
      last = error.message;
    }
    if (Date.now() > deadline) throw new Error(`waited ${milliseconds} ms in vain until ${what}; last: ${last}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
