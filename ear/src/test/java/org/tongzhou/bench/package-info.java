/** The benchmark that {@code ./test bench} runs: prints what pages cost here, without a portal, and in Pluto's own portal. Asserts nothing. */
package org.tongzhou.bench;
