package org.tongzhou.core.security;

/** By what somebody proves at the login who he is. */
public enum LoginMeans {
    PASSWORD,
    /** A code of the authenticator application, or a recovery code. */
    CODE, CERTIFICATE
}
