package org.tongzhou.core.security;

import org.apache.shiro.authc.HostAuthenticationToken;

/** A login of which everything is proved; {@link LoginStep#token} makes it, nobody else can. */
public final class ProvedLogin implements HostAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final String username;
    private final String address;

    ProvedLogin(String username, String address) {
        this.username = username;
        this.address = address;
    }

    @Override
    public String getPrincipal() {
        return username;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getHost() {
        return address;
    }
}
