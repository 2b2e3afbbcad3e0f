/**
 * What the office keeps to be looked up (资料): here what all of it has in common, who keeps it in a unit, its files and the trace of what was done
 * with it; each kind has a package of its own with its rules, such as laws and regulations (政策法规).
 */
package org.tongzhou.core.reference;
