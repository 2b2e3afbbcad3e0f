package org.tongzhou.core.security;

/** A person as colleagues find him or her; two people of one name differ in unit or post. */
public record PersonRow(String username, String name, String unit, String post) {
}
