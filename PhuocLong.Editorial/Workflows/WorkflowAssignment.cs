using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Workflows;

/// <summary>
/// Which line new reviews of a genre, or of a category, begin on. A genre's comes before a category's: a directive is a
/// directive in every category. Everything else begins on the standard line.
/// </summary>
public sealed class WorkflowAssignment
{
    public int Id { get; set; }

    public int? CategoryId { get; set; }

    public Genre? Genre { get; set; }

    public required string Line { get; set; }
}
