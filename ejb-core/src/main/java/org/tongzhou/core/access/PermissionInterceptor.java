package org.tongzhou.core.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Refuses callers who lack the permission that the called method, else its class, states. */
@Interceptor
@RequiresPermission
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // before the constraints of the parameters are looked at
public class PermissionInterceptor {
    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        RequiresPermission required = call.getMethod().getAnnotation(RequiresPermission.class);
        if (required == null) {
            required = call.getMethod().getDeclaringClass().getAnnotation(RequiresPermission.class);
        }
        if (required.value().isEmpty()) {
            throw new IllegalStateException(call.getMethod() + " names no permission");
        }
        Door.check(required.value());
        return call.proceed();
    }
}
