/** No browser is downloaded: lib/pdf.ts finds an installed one, else the one that @sparticuz/chromium carries. */
module.exports = { skipDownload: true }
