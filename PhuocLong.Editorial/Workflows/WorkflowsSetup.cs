namespace PhuocLong.Editorial.Workflows;

public static class WorkflowsSetup
{
    public static void AddWorkflows(this IServiceCollection services) => services.AddSingleton<WorkflowDesk>();
}
