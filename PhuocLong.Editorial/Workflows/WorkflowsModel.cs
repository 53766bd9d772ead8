using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Workflows;

/// <summary>How this room's records lie in the database.</summary>
internal static class WorkflowsModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<Workflow>(w =>
        {
            w.HasIndex(x => new { x.Line, x.Edition }).IsUnique();
            // Editions from before there were lines are the standard one's.
            w.Property(x => x.Line).HasMaxLength(60).HasDefaultValue(StandardWorkflow.Line);
            w.Property(x => x.Steps).HasConversion(
                steps => StepsJson.Write(steps),
                json => StepsJson.Read(json),
                new ValueComparer<IReadOnlyList<WorkflowStep>>((a, b) => ReferenceEquals(a, b), steps => steps.Count, steps => steps));
            w.HasOne<Member>().WithMany().HasForeignKey(x => x.CreatedById).OnDelete(DeleteBehavior.Restrict);
            // What was published is never rewritten, not even by a bug.
            foreach (var name in new[] { nameof(Workflow.Line), nameof(Workflow.Edition), nameof(Workflow.Name), nameof(Workflow.Steps) })
                w.Property(name).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        });
        builder.Entity<WorkflowAssignment>(a =>
        {
            a.Property(x => x.Line).HasMaxLength(60);
            a.HasIndex(x => x.Genre).IsUnique();
            a.HasIndex(x => x.CategoryId).IsUnique();
            a.HasOne<Category>().WithMany().HasForeignKey(x => x.CategoryId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
