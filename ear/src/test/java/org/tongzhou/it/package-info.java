/**
 * Tests that run inside the server, on PostgreSQL and again on Derby. Extend {@link org.tongzhou.it.ContainerTest}; names end in {@code IT}.
 * Sub-packages carry the name of the domain they test. Don't use {@code @Nested}: the outer instance is not injected.
 */
package org.tongzhou.it;
