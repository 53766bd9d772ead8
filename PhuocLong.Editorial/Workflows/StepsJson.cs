using System.Text.Json;
using System.Text.Json.Serialization;

namespace PhuocLong.Editorial.Workflows;

/// <summary>Steps as an edition stores them.</summary>
internal static class StepsJson
{
    // Names outlive a reordering of an enum; numbers of the first editions are still read.
    private static readonly JsonSerializerOptions options = new() { Converters = { new JsonStringEnumConverter() } };

    public static string Write(IReadOnlyList<WorkflowStep> steps) => JsonSerializer.Serialize(steps, options);

    public static IReadOnlyList<WorkflowStep> Read(string json) => JsonSerializer.Deserialize<List<WorkflowStep>>(json, options)!;
}
