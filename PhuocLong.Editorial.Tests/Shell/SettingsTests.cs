using System.Text.Json;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Shell;

/// <summary>The operator's settings file promises nothing the app does not do, and the README tells of every setting.</summary>
public sealed partial class SettingsTests
{
    // Read by ASP.NET Core itself.
    private static readonly string[] Frameworks = ["Urls", "AllowedHosts", "Logging"];

    private static readonly Lazy<string> Code = new(() => string.Concat(
        Directory.EnumerateFiles(Repository.At("PhuocLong.Editorial"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText)));

    [Fact]
    public void Every_setting_that_is_shipped_is_read_and_is_in_the_README()
    {
        using var shipped = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "appsettings.json")));
        string[] names = [.. Leaves(shipped.RootElement, "")];
        Assert.Contains("Data:Folder", names);
        var told = Told().ToHashSet(StringComparer.Ordinal);
        Assert.All(names, name => Assert.True(told.Contains(name) || told.Contains(name.Split(':')[0]), $"The README says nothing of {name}."));
        Assert.All(names, name => Assert.True(IsRead(name), $"Nothing reads {name}."));
    }

    [Fact]
    public void Every_setting_the_README_tells_of_is_read() => Assert.All(Told(), name => Assert.True(IsRead(name), $"Nothing reads {name}."));

    private static bool IsRead(string name) => name.Split(':') is [var section, .. var key]
        && (Frameworks.Contains(section) || Code.Value.Contains($"\"{name}\"", StringComparison.Ordinal)
            || (Code.Value.Contains($"GetSection(\"{section}\")", StringComparison.Ordinal) && key is [var last] && Code.Value.Contains($"\"{last}\"", StringComparison.Ordinal)));

    private static IEnumerable<string> Told()
    {
        var table = File.ReadAllText(Repository.At("README.md")).Split("## Settings")[1].Split("\n## ")[0];
        return from line in table.Split('\n')
               where line.StartsWith("| `", StringComparison.Ordinal)
               from Match name in Name().Matches(line.Split('|')[1])
               select name.Groups[1].Value;
    }

    private static IEnumerable<string> Leaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(p => Leaves(p.Value, path.Length == 0 ? p.Name : $"{path}:{p.Name}"))
        : [path];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
