using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace PhuocLong.Editorial.Workflows;

/// <summary>How this room's records lie in the database.</summary>
internal static class WorkflowsModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<Workflow>(w =>
        {
            w.HasIndex(x => x.Edition).IsUnique();
            w.Property(x => x.Steps).HasConversion(
                steps => JsonSerializer.Serialize(steps, JsonSerializerOptions.Default),
                json => JsonSerializer.Deserialize<List<WorkflowStep>>(json, JsonSerializerOptions.Default)!,
                new ValueComparer<IReadOnlyList<WorkflowStep>>(
                    (a, b) => a!.SequenceEqual(b!), steps => steps.Count, steps => steps));
        });
    }
}
