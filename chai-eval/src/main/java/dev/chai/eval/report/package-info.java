/**
 * Turns figures into something to read: one report, written as JSON, CSV, Markdown, plain text or a page that needs no network.
 *
 * <pre>{@code
 * Report report = Report.titled("Captions of two models").scores(scores).chart(bars).note("500 clips").build();
 * report.write(Path.of("report.html"));
 * System.out.println(report);                             // plain text
 * display("text/html", report.toHtmlFragment());          // in a notebook
 * }</pre>
 *
 * <p>Charts are SVG written here. The charting libraries of the JVM were weighed and left out: XChart has no module name that a
 * published module may require, writes SVG through a library that is no longer kept, and measures text with AWT, which fails where
 * no fonts are installed, as in small containers; JavaScript libraries add 0.2 to 1 MB to every page and notebook cell, and
 * notebook viewers remove scripts. Fixed colors and sizes would also rule out dark mode and phones.
 */
@NullMarked
package dev.chai.eval.report;

import org.jspecify.annotations.NullMarked;
