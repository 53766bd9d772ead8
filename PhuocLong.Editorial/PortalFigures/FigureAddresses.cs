using System.Globalization;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>Where the pages of figures from outside are.</summary>
public static class FigureAddresses
{
    public const string Entered = "/bao-cao/so-lieu";

    public const string Articles = "/bao-cao/so-lieu/bai";

    public const string Wards = "/bao-cao/so-lieu/xa-phuong";

    public const string Rankings = "/bao-cao/so-lieu/xep-hang";

    /// <summary>Where files are sent.</summary>
    public const string Upload = "/bao-cao/so-lieu/tep";

    /// <summary>Everything entered, as a workbook.</summary>
    public const string Workbook = "/bao-cao/so-lieu/tep.xlsx";

    public const string Report = "/bao-cao";

    public static string Criteria(int id) => $"/bao-cao/so-lieu/xep-hang/{id.ToString(CultureInfo.InvariantCulture)}";

    public static string CriteriaFile(int id) => $"{Criteria(id)}/tep.xlsx";
}
