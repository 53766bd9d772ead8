using System.Text;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.Tests.Transfer;

/// <summary>
/// Documents written by other programs – LibreOffice, pandoc and two libraries – complex ones among them: all of what a
/// reader sees arrives, in order, and nothing that is hidden or deleted.
/// </summary>
public sealed partial class CorpusTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Transfer", "Files");

    public static TheoryData<string> Documents => [.. Directory.EnumerateFiles(Folder, "*.docx").Select(f => Path.GetFileName(f)!).Where(f => !IsInOldFont(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_at_least_forty() => Assert.True(Directory.EnumerateFiles(Folder, "*.docx").Count() >= 40);

    [Theory]
    [MemberData(nameof(Documents))]
    public void All_the_visible_text_arrives_in_order(string document)
    {
        var (body, notes) = VisibleText.Of(Path.Combine(Folder, document));
        using var file = File.OpenRead(Path.Combine(Folder, document));
        var read = Read.Text(file, document);
        var blocks = read.Body.Select(Words).ToList();
        var heading = notes.Length == 0 ? blocks.Count : blocks.FindLastIndex(block => block == "Chú thích");
        Assert.True(heading >= 0, "The notes have no heading.");
        Assert.Equal(Letters(body), Letters($"{read.Title} {(read.Lead is { } lead ? Words(lead) : "")} {string.Join(' ', blocks.Take(heading))}"));
        Assert.Equal(Letters(notes), Letters(string.Join(' ', blocks.Skip(heading + 1))));
    }

    /// <summary>What each of these documents holds and nobody may read in it.</summary>
    [Theory]
    [InlineData("lo-an.docx", "chữ không ai thấy", "Cả đoạn này ẩn")]
    [InlineData("lo-sua.docx", "những chữ đã bỏ")]
    [InlineData("lo-tong-hop.docx", "ghi riêng", "ĐẦU TRANG", "lưu hành nội bộ")]
    [InlineData("lo-dau-trang.docx", "ĐẦU TRANG", "lưu hành nội bộ")]
    [InlineData("lo-nhan-xet.docx", "Lời góp ý bên lề")]
    [InlineData("pandoc-sua-doi.docx", "chữ bỏ", "Nhận xét bên lề")]
    [InlineData("lo-tho-rtf.docx", "Ẩn đi hết")]
    public void What_is_hidden_deleted_or_beside_the_text_does_not_arrive(string document, params string[] unseen)
    {
        using var file = File.OpenRead(Path.Combine(Folder, document));
        var everything = Read.Everything(Read.Text(file, document));
        Assert.NotEqual("", everything);
        Assert.All(unseen, words => Assert.DoesNotContain(words, everything, StringComparison.OrdinalIgnoreCase));
    }

    // Its letters are turned into others, which is what it is there for; OtherProgramsTests reads it letter by letter.
    private static bool IsInOldFont(string document) => document == "libreoffice-phong-cu.docx";

    private static string Words(Editorial.Editing.DraftBlock block) => Read.Plain(block);

    /// <summary>
    /// Letters, figures and marks in their order: where lines and spaces fall is the page's business, and a raised figure is
    /// the same figure however it is raised.
    /// </summary>
    private static string Letters(string text) => Beside().Replace(text.Normalize(NormalizationForm.FormKC), "");

    // Numbers that refer to notes stand in brackets; spaces of every kind are let go, and places where a word may be parted.
    [GeneratedRegex(@"\[\d+\]|\s|\u00AD")]
    private static partial Regex Beside();
}
