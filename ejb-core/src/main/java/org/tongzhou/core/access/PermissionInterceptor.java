package org.tongzhou.core.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.tongzhou.core.shared.NotPermittedException;

/** Refuses callers who lack the permission that the called method, else its class, states. */
@Interceptor
@RequiresPermission
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // before the constraints of the parameters are looked at
public class PermissionInterceptor {
    @Inject
    Refusals refusals;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        RequiresPermission required = call.getMethod().getAnnotation(RequiresPermission.class);
        if (required == null) {
            required = call.getMethod().getDeclaringClass().getAnnotation(RequiresPermission.class);
        }
        if (required.value().isEmpty()) {
            throw new IllegalStateException(call.getMethod() + " names no permission");
        }
        check(required.value(), call);
        try {
            return call.proceed();
        } catch (NotPermittedException e) {
            refusals.tell(call.getMethod(), e);
            throw e;
        }
    }

    private void check(String permission, InvocationContext call) {
        try {
            Door.check(permission);
        } catch (NotPermittedException e) {
            refusals.tell(call.getMethod(), permission);
            throw e;
        }
    }
}
