using Microsoft.Extensions.Configuration;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Activity;

public sealed class VerifyCommandTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await TestNewsroom.OpenAsync();
        await newsroom.LiveAsync();
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task It_answers_0_for_a_ledger_that_holds_and_1_for_one_that_does_not()
    {
        var end = await newsroom.EndAsync();
        var (code, told) = await RunAsync();
        Assert.Equal(0, code);
        Assert.Contains("nguyên vẹn", told, StringComparison.Ordinal);
        Assert.Contains($"Đầu sổ lúc này: {end}", told, StringComparison.Ordinal);
        await newsroom.RewriteAsync(end.Seq);
        Assert.Equal(0, (await RunAsync()).Code);
        (code, told) = await RunAsync(("head", end.ToString()));
        Assert.Equal(1, code);
        Assert.Contains("đã bị viết lại", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_answers_2_where_it_could_not_look_and_makes_nothing()
    {
        Assert.Equal(2, (await RunAsync(("head", "vô nghĩa"))).Code);
        var nowhere = Path.Combine(newsroom.Folder, "không có");
        var (code, told) = await RunAsync(("Data:Folder", nowhere));
        Assert.Equal(2, code);
        Assert.Contains(nowhere, told, StringComparison.Ordinal);
        Assert.False(Directory.Exists(nowhere));
    }

    private async Task<(int Code, string Told)> RunAsync(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Data:Folder", newsroom.Folder)])
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build();
        using var told = new StringWriter();
        return (await VerifyCommand.RunAsync(configuration, newsroom.Folder, told), told.ToString());
    }
}
