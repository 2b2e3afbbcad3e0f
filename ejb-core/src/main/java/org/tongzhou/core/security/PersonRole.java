package org.tongzhou.core.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That an account has a role by itself, for conditions of queries alone; of one account there are many. Never written: {@link Account} has them. */
@Entity
@Table(name = "security_account_roles")
public class PersonRole {
    @Id
    @Column(name = "account_id")
    private Long accountId;
    @Column(name = "role_name")
    private String role;

    protected PersonRole() {
    }
}
