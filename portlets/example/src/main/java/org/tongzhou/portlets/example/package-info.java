/** A portlet application as small as can be that still shows each phase of JSR-286. Copy it to begin your own. */
package org.tongzhou.portlets.example;
