/** Real Chromium: one browser per test file, one context (own storage, own cache) per person. */
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Features that Chromium runs without. Of several `--disable-features` the last one counts, so the list begins with
 * Playwright's own. The rest are two pages with which Chromium fills the address bar of each window, which nobody sees
 * here: they take a third of the processor time of opening a plan.
 */
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** Where pictures go. Not committed. */
export const out = fileURLToPath(new URL('../out/', import.meta.url));

export async function openBrowser() {
  const executablePath = places.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('no Chromium found: set CHROMIUM to its path');
  mkdirSync(out, { recursive: true });
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--lang=en-US',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${disabledFeatures.join(',')}`,
    ],
  });
}

/**
 * One person's window on a page. Complaints of the browser are collected in `complaints`: a test ends by
 * asserting that there is none.
 */
export async function openWindow(browser, address, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`${error.message}\n${error.stack}`));
  page.on('console', (message) => {
    // A line that is cut shows in the console, and is meant to.
    if (message.type() === 'error' && !/ERR_(CONNECTION|INTERNET|NETWORK|EMPTY|SOCKET)|WebSocket connection/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  await page.goto(address);
  return { context, page, complaints };
}
