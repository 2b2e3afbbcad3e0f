package org.tongzhou.core.pages;

import java.util.List;

/** A page in the administrator's list; without roles everybody who is logged in may see it. */
public record PageRow(String name, String title, int windows, List<String> roles) {
    public PageRow {
        roles = List.copyOf(roles);
    }
}
